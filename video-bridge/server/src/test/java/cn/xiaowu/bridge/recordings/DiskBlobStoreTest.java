package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class DiskBlobStoreTest {
    @TempDir
    private Path folder;

    @Test
    void readsFromAnyByteOn() throws IOException {
        DiskBlobStore blobs = store();
        blobs.put("a/b.webm", new byte[] {1, 2, 3, 4});

        try (InputStream in = blobs.open("a/b.webm", 2)) {
            assertThat(in.readAllBytes()).containsExactly(3, 4);
        }
        assertThat(blobs.size("a/b.webm")).isEqualTo(4);
    }

    @Test
    void takesAFileIn() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});

        store().put("a/b.webm", file);

        assertThat(store().size("a/b.webm")).isEqualTo(3);
    }

    @Test
    void leavesNothingElseBesideABlob() throws IOException {
        store().put("a/b.webm", new byte[] {1});

        try (var files = Files.list(folder.resolve("blobs/a"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store().open("a/b.webm", 0).close());
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store().size("a/b.webm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../seal.key", "a/../b", "a", "/etc/passwd", "a/b/c", "a/.b", ""})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().open(name, 0).close());
    }

    private DiskBlobStore store() {
        return new DiskBlobStore(folder.resolve("blobs"));
    }
}
