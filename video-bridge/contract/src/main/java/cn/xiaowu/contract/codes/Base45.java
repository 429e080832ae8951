package cn.xiaowu.contract.codes;

import java.io.ByteArrayOutputStream;

/// Base45 (RFC 9285): bytes in the alphabet of a QR code's alphanumeric mode, two bytes in three characters.
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? ((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
            for (int digits = pair ? 3 : 2; digits > 0; digits--) {
                text.append(ALPHABET.charAt(value % 45));
                value /= 45;
            }
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException if the text is not Base45
    static byte[] decode(String text) {
        if (text.length() % 3 == 1) {
            throw new IllegalArgumentException("a Base45 text never has this length");
        }
        var bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
        for (int i = 0; i < text.length(); i += 3) {
            decodeGroup(text.substring(i, Math.min(i + 3, text.length())), bytes);
        }
        return bytes.toByteArray();
    }

    private static void decodeGroup(String group, ByteArrayOutputStream bytes) {
        int value = 0;
        for (int i = group.length() - 1; i >= 0; i--) {
            int digit = ALPHABET.indexOf(group.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("a character is not of the Base45 alphabet");
            }
            value = value * 45 + digit;
        }
        if (value > (group.length() == 3 ? 0xFFFF : 0xFF)) {
            throw new IllegalArgumentException("a Base45 group is too large");
        }
        if (group.length() == 3) {
            bytes.write(value >> 8);
        }
        bytes.write(value);
    }
}
