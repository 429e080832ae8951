package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SealKeyTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void aSealIsKnownAgainAfterARestart() {
        byte[] signature = SealKey.in(folder).sign(CONTENT);

        assertThat(SealKey.in(folder).signed(CONTENT, signature)).isTrue();
    }

    @Test
    void aSealIsOverOneContent() {
        SealKey key = SealKey.in(folder);

        assertThat(key.signed(new byte[] {1, 2, 4}, key.sign(CONTENT))).isFalse();
    }

    @Test
    void whatIsNoSignatureIsNoSeal() {
        assertThat(SealKey.in(folder).signed(CONTENT, new byte[] {7})).isFalse();
    }

    @Test
    void theSecretIsForItsOwnerOnly() throws IOException {
        SealKey.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSpoiltKeyIsNotReplacedButNamed() throws IOException {
        SealKey.in(folder);
        Files.writeString(folder.resolve("seal.key"), "nothing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealKey.in(folder))
                .withMessageContaining("seal.key");
    }
}
