package cn.xiaowu.provisioning.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoothKeyTest {
    @Test
    void isTheSameWhenOpenedAgain(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("booth.key");
        // When
        BoothKey made = BoothKey.openOrMake(file);
        BoothKey opened = BoothKey.openOrMake(file);
        // Then
        assertThat(opened.pair().getPublic()).isEqualTo(made.pair().getPublic());
        assertThat(opened.pair().getPrivate()).isEqualTo(made.pair().getPrivate());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isNeverReplacedWhenItCanNotBeRead(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("booth.key"), "not a key");
        // Then
        assertThatThrownBy(() -> BoothKey.openOrMake(file))
                .isInstanceOf(AgentException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("not a key");
    }
}
