package cn.xiaowu.device.pcsc;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The value of a record in a social security card's file: one byte tag, one byte length, value. Which tag a record has
/// differs between cards, so it is not looked at.
///
/// @param value the value's bytes
record CardRecord(byte[] value) {
    /// Tag and length.
    static final int HEAD = 2;

    private static final Charset GBK = Charset.forName("GBK");

    /// Reads a record.
    ///
    /// @param bytes what the card gave, without status
    /// @return the record; empty if its length is not that of what follows
    static Optional<CardRecord> of(byte[] bytes) {
        return bytes.length >= HEAD && (bytes[1] & 0xFF) == bytes.length - HEAD
                ? Optional.of(new CardRecord(Arrays.copyOfRange(bytes, HEAD, bytes.length)))
                : Optional.empty();
    }

    /// The value as text, without the padding (NUL, space or `FF`) at its end.
    String text() {
        int end = value.length;
        while (end > 0 && isPadding(value[end - 1])) {
            end--;
        }
        return new String(value, 0, end, GBK).strip();
    }

    String hex() {
        return HexFormat.of().withUpperCase().formatHex(value);
    }

    private static boolean isPadding(byte last) {
        return last == 0 || last == ' ' || last == (byte) 0xFF;
    }

    void wipe() {
        Arrays.fill(value, (byte) 0);
    }

    /// Only how long it is.
    @Override
    public String toString() {
        return "CardRecord[" + value.length + " bytes]";
    }
}
