package cn.xiaowu.device.tool.inventory;

import cn.xiaowu.device.serial.PortCatalogue;
import cn.xiaowu.device.serial.PortEntry;
import cn.xiaowu.device.serial.UsbIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that is plugged in.
///
/// @param devices the devices, kind by kind
/// @param pcscd whether the service for smart cards runs
public record Inventory(List<Plugged> devices, boolean pcscd) {
    private static final String SMART_CARD_CLASS = "0b";

    /// The vendor and product number that ID card readers without a serial port commonly have.
    private static final String USB_READER = "0400:c35a";

    /// Copies the devices.
    public Inventory {
        devices = List.copyOf(devices);
    }

    /// Looks at a machine.
    public static Inventory of(Machine machine) {
        List<Plugged> devices = Stream.of(
                        ports(machine), gpioChips(machine), cameras(machine), usbDevices(machine), printers(machine))
                .flatMap(found -> found)
                .toList();
        return new Inventory(devices, Files.exists(machine.run().resolve("pcscd/pcscd.comm")));
    }

    /// Those of a kind.
    public List<Plugged> of(Kind kind) {
        return devices.stream().filter(device -> device.kind() == kind).toList();
    }

    private static Stream<Plugged> ports(Machine machine) {
        return new PortCatalogue(machine.root())
                .ports().stream()
                        .map(port ->
                                serial(port, Holder.of(machine, port.node()).orElse(null)));
    }

    private static Plugged serial(PortEntry port, @Nullable Holder holder) {
        List<String> others = Stream.concat(port.otherNames().stream(), Stream.of(port.node()))
                .filter(name -> !name.equals(port.path()))
                .map(Path::toString)
                .toList();
        String driver = port.driver().isEmpty() ? null : port.driver();
        UsbIdentity usb = port.usb().orElse(null);
        return new Plugged(Kind.SERIAL, port.path().toString(), others, driver, null, usb, holder);
    }

    private static Stream<Plugged> gpioChips(Machine machine) {
        return SysTree.entries(machine.sys().resolve("bus/gpio/devices")).stream()
                .filter(chip -> Files.exists(machine.dev().resolve(chip.getFileName())))
                .map(chip -> node(Kind.GPIO, machine.dev(), chip, SysTree.line(chip.resolve("label"))));
    }

    /// A camera has several nodes; pictures come from the first.
    private static Stream<Plugged> cameras(Machine machine) {
        return SysTree.entries(machine.sys().resolve("class/video4linux")).stream()
                .filter(video -> "0".equals(SysTree.line(video.resolve("index"))))
                .map(video -> node(Kind.CAMERA, machine.dev(), video, SysTree.line(video.resolve("name"))));
    }

    private static Stream<Plugged> printers(Machine machine) {
        return SysTree.entries(machine.sys().resolve("class/usbmisc")).stream()
                .filter(printer -> printer.getFileName().toString().startsWith("lp"))
                .map(printer -> node(Kind.USB_PRINTER, machine.dev().resolve("usb"), printer, null));
    }

    private static Plugged node(Kind kind, Path dev, Path described, @Nullable String description) {
        Path device = described.resolve("device");
        Path from = Files.exists(device) ? device : described;
        return new Plugged(
                kind,
                dev.resolve(described.getFileName()).toString(),
                List.of(),
                SysTree.driver(from),
                description,
                SysTree.usb(from),
                null);
    }

    private static Stream<Plugged> usbDevices(Machine machine) {
        return SysTree.entries(machine.sys().resolve("bus/usb/devices")).stream()
                .flatMap(Inventory::ofUsb);
    }

    private static Stream<Plugged> ofUsb(Path device) {
        UsbIdentity usb = SysTree.usb(device);
        if (usb == null) {
            return Stream.empty();
        }
        String name = "usb " + device.getFileName();
        if (SMART_CARD_CLASS.equals(SysTree.line(device.resolve("bInterfaceClass")))) {
            return Stream.of(new Plugged(Kind.SMART_CARD, name, List.of(), null, null, usb, null));
        }
        boolean isReader = usb.ids().equalsIgnoreCase(USB_READER);
        return isReader && Files.exists(device.resolve("idVendor"))
                ? Stream.of(new Plugged(Kind.USB_READER, name, List.of(), null, null, usb, null))
                : Stream.empty();
    }
}
