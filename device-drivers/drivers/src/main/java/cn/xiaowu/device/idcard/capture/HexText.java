package cn.xiaowu.device.idcard.capture;

import java.io.ByteArrayOutputStream;

/// Reads bytes written in hexadecimal, as technicians paste them: digits in pairs, with or without `0x` before each
/// pair, with spaces, line breaks, commas, semicolons, colons or hyphens between pairs or nothing at all.
public final class HexText {
    private static final String BETWEEN = " \t\r\n,;:-\uFEFF";

    private final CharSequence text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position;

    private HexText(CharSequence text) {
        this.text = text;
    }

    /// What a text turned out to be.
    public sealed interface Result {}

    /// Bytes.
    ///
    /// @param bytes the bytes; not copied
    public record Bytes(byte[] bytes) implements Result {
        /// Only how many.
        @Override
        public String toString() {
            return "Bytes[" + bytes.length + "]";
        }
    }

    /// Not hexadecimal.
    ///
    /// @param offset which character is wrong, from 0
    /// @param line in which line it is, from 1
    /// @param column where in the line, from 1
    /// @param reason what is wrong with it
    public record Wrong(int offset, int line, int column, Reason reason) implements Result {}

    /// What can be wrong.
    public enum Reason {
        /// A character that is neither a digit nor may stand between digits.
        NO_DIGIT,
        /// A digit without a second one: half a byte.
        HALF_A_BYTE,
        /// `0x` with nothing behind it.
        NOTHING_BEHIND_0X
    }

    /// Reads a text.
    ///
    /// @return the bytes, or the first thing wrong
    public static Result read(CharSequence text) {
        return new HexText(text).read();
    }

    private Result read() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (BETWEEN.indexOf(next) >= 0) {
                position++;
            } else if (next == '0' && isX(position + 1)) {
                if (!isDigit(position + 2)) {
                    return wrong(position, Reason.NOTHING_BEHIND_0X);
                }
                position += 2;
                // 0x5 is a whole byte.
                takeByte(isDigit(position + 1) ? 2 : 1);
            } else if (!isDigit(position)) {
                return wrong(position, Reason.NO_DIGIT);
            } else if (!isDigit(position + 1)) {
                return wrong(position, Reason.HALF_A_BYTE);
            } else {
                takeByte(2);
            }
        }
        return new Bytes(bytes.toByteArray());
    }

    private void takeByte(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 16 + digit(text.charAt(position++));
        }
        bytes.write(value);
    }

    private boolean isX(int at) {
        return at < text.length() && (text.charAt(at) == 'x' || text.charAt(at) == 'X');
    }

    private boolean isDigit(int at) {
        return at < text.length() && digit(text.charAt(at)) >= 0;
    }

    /// ASCII only: Unicode has more digits than hexadecimal.
    private static int digit(char character) {
        return character < 128 ? Character.digit(character, 16) : -1;
    }

    private Wrong wrong(int at, Reason reason) {
        int line = 1;
        int lineBegin = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineBegin = i + 1;
            }
        }
        return new Wrong(at, line, at - lineBegin + 1, reason);
    }
}
