package cn.xiaowu.device.tool.inventory;

import cn.xiaowu.device.serial.UsbIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads Linux's description of the devices that are there, `/sys`. What vanishes meanwhile counts as not being there.
final class SysTree {
    /// Layers of the kernel that stand between a port and its driver since Linux 6.5.
    private static final Set<String> LAYERS = Set.of("port", "ctrl");

    private static final int DEEPEST = 12;
    private static final int LONGEST_NAME = 120;

    private SysTree() {}

    /// The entries of a folder, by name; none if it is not there.
    static List<Path> entries(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// What a link leads to; empty if it leads nowhere.
    static Optional<Path> target(Path link) {
        try {
            return Optional.of(link.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A file's text, printable; null if there is none.
    static @Nullable String line(Path file) {
        try {
            String shown = printable(Files.readString(file).strip());
            return shown.isEmpty() ? null : shown;
        } catch (IOException e) {
            return null;
        }
    }

    /// A text without control characters, and not too long. Devices name themselves: what they say must not drive a
    /// terminal.
    static String printable(String text) {
        return text.codePoints()
                .limit(LONGEST_NAME)
                .filter(point -> !Character.isISOControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(Path file) {
        String line = line(file);
        return line == null ? "" : line;
    }

    /// The name of the driver of a device, or of the first one above it.
    static @Nullable String driver(Path device) {
        return above(device)
                .map(folder -> target(folder.resolve("driver")))
                .flatMap(Optional::stream)
                .map(driver -> driver.getFileName().toString())
                .filter(name -> !LAYERS.contains(name))
                .findFirst()
                .orElse(null);
    }

    /// The USB device that a device is part of; null if it is of none.
    static @Nullable UsbIdentity usb(Path device) {
        return above(device)
                .filter(folder -> Files.exists(folder.resolve("idVendor")))
                .findFirst()
                .map(SysTree::identity)
                .orElse(null);
    }

    private static @Nullable UsbIdentity identity(Path folder) {
        String vendor = line(folder.resolve("idVendor"));
        String product = line(folder.resolve("idProduct"));
        return vendor == null || product == null
                ? null
                : new UsbIdentity(vendor, product, text(folder.resolve("serial")), text(folder.resolve("product")));
    }

    private static Stream<Path> above(Path device) {
        return target(device).stream()
                .flatMap(real -> Stream.iterate(real, folder -> folder != null, Path::getParent))
                .limit(DEEPEST);
    }
}
