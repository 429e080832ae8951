package cn.xiaowu.device.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the technician's guide to what devices can say.
class GuideTest {
    private static final Path GUIDE = Path.of("..", "..", "docs", "devices.md");

    @ParameterizedTest
    @EnumSource
    void namesEveryFault(DeviceFault fault) throws IOException {
        assertThat(Files.readString(GUIDE)).contains("| `" + fault.name() + "` |");
    }
}
