package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.device.idcard.Sex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A resident card as a reader sends it: two lengths, 256 bytes of text in UTF-16LE padded with spaces, 1024 bytes of
/// photograph, of which only the head is true to life.
final class CardDataEncoder {
    private static final int TEXT = 256;
    private static final int PHOTO = 1024;
    private static final byte[] PHOTO_HEAD = {'W', 'L', 102, 0, 126, 0, '2', 0};

    private final ByteBuffer data = ByteBuffer.allocate(4 + TEXT + PHOTO);

    private CardDataEncoder() {}

    static byte[] encode(ResidentCard card) {
        var encoder = new CardDataEncoder();
        encoder.data.putShort((short) TEXT).putShort((short) PHOTO);
        encoder.putText(card);
        encoder.data.put(PHOTO_HEAD);
        return encoder.data.array();
    }

    private void putText(ResidentCard card) {
        put(card.name(), 15);
        put(digit(card.sex()), 1);
        put(card.ethnicGroup().code(), 2);
        put(date(card.birth()), 8);
        put(card.address(), 35);
        put(card.idNumber(), 18);
        put(card.issuer(), 15);
        put(date(card.validFrom()), 8);
        put(lastDay(card.validUntil()), 8);
        put("", 18);
    }

    private void put(String text, int characters) {
        String padded = text + " ".repeat(characters - text.length());
        data.put(padded.getBytes(StandardCharsets.UTF_16LE));
    }

    private static String digit(Sex sex) {
        return switch (sex) {
            case MALE -> "1";
            case FEMALE -> "2";
            case UNSPECIFIED -> "9";
        };
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String lastDay(@Nullable LocalDate day) {
        return day == null ? "长期" : date(day);
    }
}
