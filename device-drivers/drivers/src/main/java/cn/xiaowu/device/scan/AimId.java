package cn.xiaowu.device.scan;

import java.util.Optional;

/// What some scanners send before the data to say what kind of code they read: `]`, a letter, a digit or letter
/// (ISO/IEC 15424).
///
/// @param symbology the kind of code
/// @param modifier what is special about it; for QR codes 1 is the usual one, 2 means that the data carries ECI escapes
public record AimId(Symbology symbology, char modifier) {
    /// How many bytes it takes.
    static final int LENGTH = 3;

    /// The identifier at a code's beginning.
    ///
    /// @param code the bytes as the scanner sent them
    /// @return empty if there is none; a code may begin with `]` by itself, so ask only for scanners that send them
    public static Optional<AimId> at(byte[] code) {
        if (code.length < LENGTH || code[0] != ']' || !isLetter(code[1]) || !(isLetter(code[2]) || isDigit(code[2]))) {
            return Optional.empty();
        }
        return Optional.of(new AimId(Symbology.of((char) code[1]), (char) code[2]));
    }

    /// Whether backslashes in the data begin an ECI escape or stand for themselves doubled.
    boolean hasEciEscapes() {
        return symbology == Symbology.QR && (modifier == '2' || modifier == '4' || modifier == '6');
    }

    private static boolean isLetter(byte value) {
        return (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }
}
