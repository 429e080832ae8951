package cn.xiaowu.device.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
    @TempDir
    private Path folder;

    private ToolUnderTest tool = new ToolUnderTest();

    @BeforeEach
    void emptyMachine() {
        tool = new ToolUnderTest(ToolUnderTest.machineIn(folder));
    }

    @Test
    void saysThatThereIsNoPort() {
        assertThat(tool.run("list")).isEqualTo(Exit.DONE);
        assertThat(tool.said()).isEqualTo("""
            串口  serial port
              没有：检查设备是否插好、通电  none: check cables and power

            """);
    }

    @Test
    void tellsAPortByItsStableNameAndWhoHasIt() throws IOException {
        plugReader();
        Files.createDirectories(folder.resolve("proc/4711/fd"));
        Files.createSymbolicLink(folder.resolve("proc/4711/fd/9"), folder.resolve("dev/ttyUSB0"));
        Files.writeString(
                folder.resolve("proc/4711/cmdline"), "/opt/jdk/bin/java\0-cp\0x.jar\0cn.xiaowu.kiosk.KioskMain\0");

        assertThat(tool.run("list")).isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .isEqualTo("""
                    串口  serial port
                      DEV/serial/by-path/usb-0:1.2
                          别名 also         DEV/ttyUSB0
                          USB               067b:2303 USB-Serial (A1)
                          驱动 driver       pl2303
                          占用 held by      cn.xiaowu.kiosk.KioskMain (pid 4711)

                    """.replace("DEV", folder.resolve("dev").toString()));
    }

    @Test
    void tellsCamerasChipsAndSmartCardReaders() throws IOException {
        describe("sys/class/video4linux/video0", "name", "HD Document Camera");
        describe("sys/class/video4linux/video0", "index", "0");
        describe("sys/class/video4linux/video1", "name", "HD Document Camera");
        describe("sys/class/video4linux/video1", "index", "1");
        describe("sys/bus/gpio/devices/gpiochip0", "label", "pinctrl-rk3568");
        describe("dev", "gpiochip0", "");
        describe("sys/bus/usb/devices/1-3", "idVendor", "072f");
        describe("sys/bus/usb/devices/1-3", "idProduct", "90cc");
        describe("sys/bus/usb/devices/1-3", "1-3:1.0/bInterfaceClass", "0b");
        Files.createSymbolicLink(
                folder.resolve("sys/bus/usb/devices/1-3:1.0"), folder.resolve("sys/bus/usb/devices/1-3/1-3:1.0"));

        assertThat(tool.run("list")).isEqualTo(Exit.DONE);

        assertThat(tool.said())
                .contains("摄像头  camera", "dev/video0", "HD Document Camera")
                .doesNotContain("dev/video1")
                .contains("GPIO 芯片  GPIO chip", "dev/gpiochip0", "pinctrl-rk3568")
                .contains("智能卡读写器  smart card reader", "072f:90cc", "pcscd 未运行");
    }

    @Test
    void tellsAnIdCardReaderWithoutASerialPort() throws IOException {
        describe("sys/bus/usb/devices/1-4", "idVendor", "0400");
        describe("sys/bus/usb/devices/1-4", "idProduct", "c35a");

        assertThat(tool.run("list")).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("USB 读卡器（无串口）", "usb 1-4", "0400:c35a");
    }

    @Test
    void whatADeviceCallsItselfCanNotDriveTheTerminal() throws IOException {
        plugReader();
        describe("sys/devices/1-1.2", "product", "Evil\u001b[2Jscanner");

        assertThat(tool.run("list")).isEqualTo(Exit.DONE);

        assertThat(tool.said()).contains("Evil[2Jscanner").doesNotContain("\u001b");
    }

    @Test
    void saysTheSameAsJson() throws IOException {
        plugReader();

        assertThat(tool.run("list", "--json")).isEqualTo(Exit.DONE);

        var port = tool.json().path("devices").path(0);
        assertThat(port.path("kind").asString()).isEqualTo("SERIAL");
        assertThat(port.path("name").asString()).endsWith("/dev/serial/by-path/usb-0:1.2");
        assertThat(port.path("usb").path("vendorId").asString()).isEqualTo("067b");
        assertThat(port.path("heldBy").isNull()).isTrue();
    }

    private void plugReader() throws IOException {
        describe("sys/devices/1-1.2", "idVendor", "067b");
        describe("sys/devices/1-1.2", "idProduct", "2303");
        describe("sys/devices/1-1.2", "product", "USB-Serial");
        describe("sys/devices/1-1.2", "serial", "A1");
        describe("sys/devices/1-1.2/ttyUSB0", "bound", "");
        describe("sys/bus/drivers/pl2303", "bind", "");
        describe("sys/class/tty/ttyUSB0", "dev", "188:0");
        describe("dev", "ttyUSB0", "");
        describe("dev/serial/by-path", "README", "");
        link("sys/devices/1-1.2/ttyUSB0/driver", "sys/bus/drivers/pl2303");
        link("sys/class/tty/ttyUSB0/device", "sys/devices/1-1.2/ttyUSB0");
        link("dev/serial/by-path/usb-0:1.2", "dev/ttyUSB0");
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), folder.resolve(target));
    }

    private void describe(String where, String name, String text) throws IOException {
        Path file = folder.resolve(where).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
