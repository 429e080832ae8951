package cn.xiaowu.device.bench.qrset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// What codes in the street say: addresses, business cards, tickets, in the character sets of several countries.
final class PhotoPayload {
    private static final String LATIN =
            "Öffnungszeiten täglich 9–17 Uhr, Café Zürich, señor Núñez, à bientôt, plain words between them "
                    .replace('–', '-');
    private static final String JAPANESE = "ケータイの検索はこちら。営業時間のごあんない、日本語のテキスト";
    private static final String CHINESE = "政务服务事项办理，请到窗口出示身份证明。地址：示范路一号";
    private static final String KANJI = "点茗東京都千代田区営業時間日本語漢字検索";
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PhotoPayload() {}

    /// Any payload: usually short, sometimes of up to a thousand characters.
    static Payload any(RandomGenerator random) {
        int length = 6 + (int) (900 * Math.pow(random.nextDouble(), 8));
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Payload(address(random, length), StandardCharsets.ISO_8859_1, false, false);
            case 3 -> new Payload(card(random), StandardCharsets.ISO_8859_1, false, false);
            case 4 -> new Payload(lines(random), StandardCharsets.ISO_8859_1, false, false);
            case 5 -> new Payload(cut(LATIN, random, length), StandardCharsets.ISO_8859_1, false, false);
            case 6 -> new Payload(cut(JAPANESE, random, length / 2 + 4), SHIFT_JIS, false, false);
            case 7 -> new Payload(cut(KANJI, random, length / 2 + 2), SHIFT_JIS, true, false);
            case 8 -> new Payload(cut(CHINESE, random, length / 2 + 4), GB18030, false, false);
            case 9 -> new Payload(cut(CHINESE, random, length / 2 + 2), GB18030, true, false);
            case 10 -> new Payload(cut(CHINESE, random, length / 3 + 2), StandardCharsets.UTF_8, false, false);
            case 11 -> new Payload(cut(JAPANESE, random, length / 3 + 2), StandardCharsets.UTF_8, true, false);
            default -> Payload.any(random);
        };
    }

    private static String address(RandomGenerator random, int length) {
        return "http://example.org/" + cut("qr/code?id=7&lang=en-", random, length);
    }

    private static String card(RandomGenerator random) {
        int number = random.nextInt(1000);
        return random.nextBoolean()
                ? "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Sample;Person " + number
                        + "\r\nTEL:+1-555-0100\r\nEMAIL:a@example.org\r\n\r\nEND:VCARD\r\n"
                : "MECARD:N:Sample,Person " + number + ";TEL:15550100;EMAIL:a@example.org;;";
    }

    private static String lines(RandomGenerator random) {
        return "\r\n\r\nLine " + random.nextInt(100) + "\n\n  indented\r\nlast \n";
    }

    private static String cut(String text, RandomGenerator random, int length) {
        int from = random.nextInt(text.length());
        return text.repeat(length / text.length() + 2).substring(from, from + length);
    }
}
