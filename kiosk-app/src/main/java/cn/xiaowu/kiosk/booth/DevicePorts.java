package cn.xiaowu.kiosk.booth;

import java.nio.file.Path;

/// Where the devices are plugged in.
///
/// @param reader serial port of the identity card reader
/// @param scanner serial port of the code scanner
/// @param printer serial port of the receipt printer
public record DevicePorts(Path reader, Path scanner, Path printer) {}
