package cn.xiaowu.device.serial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What serial ports there are, by names that stay. Read from `/dev` and `/sys`, without opening any port.
///
/// Two equal adapters have nothing but their sockets to tell them apart, so the name by socket
/// (`/dev/serial/by-path`) comes before the name by serial number (`/dev/serial/by-id`); a name that the site's own
/// udev rules give (`/dev/xiaowu/reader`) comes before both, since somebody chose it.
public final class PortCatalogue {
    private static final List<String> STABLE_FOLDERS = List.of("dev/xiaowu", "dev/serial/by-path", "dev/serial/by-id");
    private static final Pattern NODE = Pattern.compile("tty(USB|ACM|AMA|S|XRUSB|GS)[0-9]+");
    private static final String NO_UART = "0";
    private static final Set<String> LAYERS = Set.of("port", "ctrl");
    private static final int LEVELS_TO_USB_DEVICE = 6;

    private final Path root;

    /// The machine's own ports.
    public PortCatalogue() {
        this(Path.of("/"));
    }

    /// The ports of a machine described in a folder.
    ///
    /// @param root the folder in which `dev` and `sys` are
    public PortCatalogue(Path root) {
        this.root = root;
    }

    /// All ports, sorted by path.
    ///
    /// @throws UncheckedIOException if `/dev` can't be read
    public List<PortEntry> ports() {
        Map<Path, List<Path>> names = stableNames();
        return list(root.resolve("dev")).stream()
                .filter(node -> NODE.matcher(node.getFileName().toString()).matches())
                .filter(this::isThere)
                .map(node -> entry(node, names.getOrDefault(node, List.of())))
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
    }

    private PortEntry entry(Path node, List<Path> names) {
        Path device = root.resolve("sys/class/tty").resolve(node.getFileName()).resolve("device");
        List<Path> others = names.isEmpty() ? List.of() : names.subList(1, names.size());
        Path path = names.isEmpty() ? node : names.getFirst();
        return new PortEntry(path, !names.isEmpty(), node, others, driver(device), usb(device));
    }

    /// Node to its stable names, the best first.
    private Map<Path, List<Path>> stableNames() {
        Map<Path, List<Path>> names = new TreeMap<>();
        for (String folder : STABLE_FOLDERS) {
            for (Path link : list(root.resolve(folder))) {
                real(link)
                        .ifPresent(node -> names.computeIfAbsent(node, none -> new ArrayList<>())
                                .add(link));
            }
        }
        return names;
    }

    /// The kernel makes nodes for four built-in ports whether or not the board has them.
    private boolean isThere(Path node) {
        return !node.getFileName().toString().startsWith("ttyS")
                || !read(root.resolve("sys/class/tty")
                                .resolve(node.getFileName())
                                .resolve("type"))
                        .equals(NO_UART);
    }

    /// Since Linux 6.5 a built-in port's own driver is a layer that is called like that; the chip's is above it.
    private String driver(Path device) {
        return upwards(device)
                .flatMap(folder -> real(folder.resolve("driver")).stream())
                .map(driver -> driver.getFileName().toString())
                .filter(name -> !LAYERS.contains(name))
                .findFirst()
                .orElse("");
    }

    private static Stream<Path> upwards(Path device) {
        return real(device).stream()
                .flatMap(first -> Stream.iterate(first, folder -> folder != null, Path::getParent))
                .limit(LEVELS_TO_USB_DEVICE);
    }

    /// The USB device is some folders above the port's own.
    private Optional<UsbIdentity> usb(Path device) {
        return upwards(device)
                .filter(folder -> Files.exists(folder.resolve("idVendor")))
                .findFirst()
                .map(folder -> new UsbIdentity(
                        read(folder.resolve("idVendor")),
                        read(folder.resolve("idProduct")),
                        read(folder.resolve("serial")),
                        read(folder.resolve("product"))));
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            // A link that leads nowhere: the device was unplugged just now, or never had that property.
            return Optional.empty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            // Most devices lack some of these files.
            return "";
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the serial ports can't be listed", e);
        }
        Collections.sort(found);
        return found;
    }
}
