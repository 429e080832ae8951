package cn.xiaowu.device.idcard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/// Reads the fields out of the data that answers [SamCommand#READ]: two big-endian lengths, 256 bytes of text in
/// UTF-16LE, the photograph. The photograph is not looked at: no free decoder of its format exists.
public final class CardDataDecoder {
    private static final int TEXT = 256;
    private static final int LENGTHS = 4;
    private static final int LONGEST_PHOTO = 1024;
    private static final int LAYOUT_MARK = 248;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private CardDataDecoder() {}

    /// What the data says.
    ///
    /// @param data what follows the status bytes
    public static CardContent decode(byte[] data) {
        if (data.length < LENGTHS) {
            return new CardContent.Garbled();
        }
        ByteBuffer lengths = ByteBuffer.wrap(data, 0, LENGTHS);
        int text = Short.toUnsignedInt(lengths.getShort());
        int photo = Short.toUnsignedInt(lengths.getShort());
        if (text != TEXT || photo > LONGEST_PHOTO || LENGTHS + text + photo != data.length) {
            return new CardContent.Garbled();
        }
        return decodeText(data);
    }

    private static CardContent decodeText(byte[] data) {
        CardLayout layout = CardLayout.of((char) (data[LENGTHS + LAYOUT_MARK] & 0xFF));
        if (layout != CardLayout.RESIDENT) {
            return new CardContent.Unsupported(layout);
        }
        try {
            return new CardContent.Resident(resident(data));
        } catch (DateTimeException e) {
            return new CardContent.Garbled();
        }
    }

    private static ResidentCard resident(byte[] data) {
        return new ResidentCard(
                field(data, 0, 30),
                Sex.of(field(data, 30, 2)),
                EthnicGroup.of(field(data, 32, 4)),
                date(field(data, 36, 16)),
                field(data, 52, 70),
                field(data, 122, 36),
                field(data, 158, 30),
                date(field(data, 188, 16)),
                lastDay(field(data, 204, 16)));
    }

    /// Padding is space by the standard and NUL by some readers. Rare characters may be cut in half at a field's end;
    /// they become a replacement character.
    private static String field(byte[] data, int offset, int length) {
        String padded = new String(data, LENGTHS + offset, length, StandardCharsets.UTF_16LE);
        return padded.replace('\0', ' ').strip();
    }

    private static LocalDate date(String digits) {
        return LocalDate.parse(digits, DATE);
    }

    private static @Nullable LocalDate lastDay(String text) {
        return text.equals("长期") ? null : date(text);
    }
}
