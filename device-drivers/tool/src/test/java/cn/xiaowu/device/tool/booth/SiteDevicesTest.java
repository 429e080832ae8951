package cn.xiaowu.device.tool.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.tool.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteDevicesTest {
    @TempDir
    private Path folder;

    @Test
    void takesAPortAtTheUsualSpeed() throws IOException {
        var devices = read("{\"version\": 1, \"devices\": {\"reader\": \"/dev/xiaowu/reader\", \"simulated\": false}}");

        assertThat(devices.seat(DeviceName.READER))
                .contains(new Seat(DeviceName.READER, Path.of("/dev/xiaowu/reader"), 115_200));
    }

    @Test
    void takesAPortWithItsOwnSpeed() throws IOException {
        var devices = read("{\"devices\": {\"printer\": {\"port\": \"/dev/xiaowu/printer\", \"baud\": 9600}}}");

        assertThat(devices.seat(DeviceName.PRINTER))
                .contains(new Seat(DeviceName.PRINTER, Path.of("/dev/xiaowu/printer"), 9_600));
    }

    @Test
    void aDeviceThatIsNotNamedIsNotThere() throws IOException {
        assertThat(read("{}").seat(DeviceName.IO)).isEmpty();
    }

    @Test
    void aFileThatIsNoJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("{\n\"devices\": oops\n}"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.wording().english()).contains("line 2"));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> SiteDevices.read(folder.resolve("none")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("can't be read");
    }

    private SiteDevices read(String json) throws IOException {
        return SiteDevices.read(Files.writeString(folder.resolve("site.json"), json));
    }
}
