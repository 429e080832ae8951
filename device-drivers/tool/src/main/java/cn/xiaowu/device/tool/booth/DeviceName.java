package cn.xiaowu.device.tool.booth;

import cn.xiaowu.device.DeviceKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A device's name in commands and in the site file.
public enum DeviceName {
    /// The ID card reader.
    READER(DeviceKind.CARD_READER, 115_200),
    /// The code scanner.
    SCANNER(DeviceKind.SCANNER, 115_200),
    /// The receipt printer.
    PRINTER(DeviceKind.PRINTER, 115_200),
    /// The relay board.
    IO(DeviceKind.DIGITAL_IO, 9_600);

    private final DeviceKind kind;
    private final int usualBaud;

    DeviceName(DeviceKind kind, int usualBaud) {
        this.kind = kind;
        this.usualBaud = usualBaud;
    }

    /// The device of that name.
    public static Optional<DeviceName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /// The name of a device of that kind.
    public static Optional<DeviceName> of(DeviceKind kind) {
        return Arrays.stream(values()).filter(name -> name.kind == kind).findFirst();
    }

    /// As it is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is.
    public DeviceKind kind() {
        return kind;
    }

    /// The speed that such devices come with.
    public int usualBaud() {
        return usualBaud;
    }
}
