package cn.xiaowu.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCatalogueTest {
    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void followTheTempDirectory() throws IOException {
        root = folder.toRealPath();
    }

    @Test
    void listsNothingOnAMachineWithoutPorts() {
        assertThat(ports()).isEmpty();
    }

    @Test
    void namesTwoEqualAdaptersByTheirSockets() throws IOException {
        plug("ttyUSB0", "usb-0:1.1", "ch341", new UsbIdentity("1a86", "7523", "", "USB Serial"));
        plug("ttyUSB1", "usb-0:1.2", "ch341", new UsbIdentity("1a86", "7523", "", "USB Serial"));
        link("dev/serial/by-path/pci-usb-0:1.1-port0", "dev/ttyUSB0");
        link("dev/serial/by-path/pci-usb-0:1.2-port0", "dev/ttyUSB1");
        link("dev/serial/by-id/usb-1a86_USB_Serial-if00", "dev/ttyUSB1");

        assertThat(ports())
                .extracting(PortEntry::path)
                .containsExactly(
                        root.resolve("dev/serial/by-path/pci-usb-0:1.1-port0"),
                        root.resolve("dev/serial/by-path/pci-usb-0:1.2-port0"));
        assertThat(ports().getLast().otherNames())
                .containsExactly(root.resolve("dev/serial/by-id/usb-1a86_USB_Serial-if00"));
        assertThat(ports()).allMatch(PortEntry::stable);
    }

    @Test
    void prefersTheNameThatTheSiteChose() throws IOException {
        plug("ttyACM0", "usb-0:2", "cdc_acm", new UsbIdentity("0400", "c35a", "R42", "IDR"));
        link("dev/serial/by-path/pci-usb-0:2", "dev/ttyACM0");
        link("dev/xiaowu/reader", "dev/ttyACM0");

        assertThat(ports()).singleElement().satisfies(port -> {
            assertThat(port.path()).isEqualTo(root.resolve("dev/xiaowu/reader"));
            assertThat(port.driver()).isEqualTo("cdc_acm");
            assertThat(port.usb()).contains(new UsbIdentity("0400", "c35a", "R42", "IDR"));
        });
    }

    @Test
    void saysWhenANameWillNotStay() throws IOException {
        plug("ttyUSB0", "usb-0:1.1", "ch341", new UsbIdentity("1a86", "7523", "", ""));

        assertThat(ports()).singleElement().satisfies(port -> {
            assertThat(port.path()).isEqualTo(root.resolve("dev/ttyUSB0"));
            assertThat(port.stable()).isFalse();
        });
    }

    @Test
    void leavesOutBuiltInPortsThatTheBoardLacks() throws IOException {
        write("dev/ttyS0", "");
        write("sys/class/tty/ttyS0/type", "4\n");
        write("dev/ttyS1", "");
        write("sys/class/tty/ttyS1/type", "0\n");
        write("dev/tty1", "");

        assertThat(ports()).singleElement().satisfies(port -> {
            assertThat(port.node()).isEqualTo(root.resolve("dev/ttyS0"));
            assertThat(port.usb()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void isNotDisturbedByALinkThatLeadsNowhere() throws IOException {
        link("dev/serial/by-path/gone", "dev/ttyUSB7");

        assertThat(ports()).isEmpty();
    }

    private List<PortEntry> ports() {
        return new PortCatalogue(root).ports();
    }

    private void plug(String node, String socket, String driver, UsbIdentity usb) throws IOException {
        write("dev/" + node, "");
        write("sys/devices/" + socket + "/idVendor", usb.vendorId() + "\n");
        write("sys/devices/" + socket + "/idProduct", usb.productId() + "\n");
        write("sys/devices/" + socket + "/serial", usb.serialNumber() + "\n");
        write("sys/devices/" + socket + "/product", usb.product() + "\n");
        Files.createDirectories(root.resolve("sys/bus/drivers/" + driver));
        Files.createDirectories(root.resolve("sys/devices/" + socket + "/port"));
        link("sys/devices/" + socket + "/port/driver", "sys/bus/drivers/" + driver);
        link("sys/class/tty/" + node + "/device", "sys/devices/" + socket + "/port");
    }

    private void link(String name, String target) throws IOException {
        Path link = root.resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, root.resolve(target));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
