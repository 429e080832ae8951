package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of blobs keeps to.
@SuppressWarnings("NullAway.Init")
abstract class BlobStoreContract {
    private static final String NAME = "a/b.webm";

    @TempDir
    Path folder;

    /// The same store each time, empty at first.
    abstract BlobStore store();

    @Test
    void readsFromAnyByteOn() throws IOException {
        store().put(NAME, new byte[] {1, 2, 3, 4});

        try (InputStream in = store().open(NAME, 2)) {
            assertThat(in.readAllBytes()).containsExactly(3, 4);
        }
        assertThat(store().size(NAME)).isEqualTo(4);
    }

    @Test
    void hasNothingToReadFromItsEndOn() throws IOException {
        store().put(NAME, new byte[] {1, 2, 3, 4});

        try (InputStream in = store().open(NAME, 4)) {
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void takesAFileInByteForByte() throws IOException {
        byte[] media = new byte[3 << 20];
        new Random(3).nextBytes(media);
        Path file = Files.write(folder.resolve("file"), media);

        store().put(NAME, file);

        assertThat(store().size(NAME)).isEqualTo(media.length);
        try (InputStream in = store().open(NAME, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(media);
        }
    }

    @Test
    void theSameNameAgainReplacesWhatWasThere() throws IOException {
        store().put(NAME, new byte[] {1, 2, 3});
        store().put(NAME, new byte[] {9});

        try (InputStream in = store().open(NAME, 0)) {
            assertThat(in.readAllBytes()).containsExactly(9);
        }
    }

    @Test
    void whatIsReadInPartOnlyIsLetGo() throws IOException {
        store().put(NAME, new byte[5 << 20]);
        for (int time = 0; time < 20; time++) {
            try (InputStream in = store().open(NAME, time)) {
                assertThat(in.read()).isZero();
            }
        }

        assertThat(store().size(NAME)).isEqualTo(5 << 20);
    }

    @Test
    void whatIsTakenAwayIsGoneAndMayBeTakenAwayAgain() throws IOException {
        store().put(NAME, new byte[] {1});

        store().delete(NAME);
        store().delete(NAME);

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().size(NAME));
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store().open("a/none.webm", 0).close());
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().size("a/none.webm"));
    }

    @Test
    void whoSkipsReadsOnFromThere() throws IOException {
        store().put(NAME, new byte[] {1, 2, 3, 4, 5});

        try (var in = new BlobStream(store(), NAME)) {
            in.skipNBytes(3);
            assertThat(in.readAllBytes()).containsExactly(4, 5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../seal.key", "a/../b", "a", "/etc/passwd", "a/b/c", "a/.b", ""})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().open(name, 0).close());
        assertThatIllegalArgumentException().isThrownBy(() -> store().delete(name));
    }
}
