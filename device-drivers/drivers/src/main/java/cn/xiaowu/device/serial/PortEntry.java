package cn.xiaowu.device.serial;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A serial port of this machine.
///
/// @param path by which a configuration should name it: a name that stays when devices are unplugged and plugged in
/// again, if there is one
/// @param stable whether that name stays
/// @param node the device file behind it, which may be another one tomorrow
/// @param otherNames more names of the same port
/// @param driver the kernel's driver; empty if unknown
/// @param usb what the device or its adapter says of itself, if it hangs on USB
public record PortEntry(
        Path path, boolean stable, Path node, List<Path> otherNames, String driver, Optional<UsbIdentity> usb) {

    /// Copies the names.
    public PortEntry {
        otherNames = List.copyOf(otherNames);
    }
}
