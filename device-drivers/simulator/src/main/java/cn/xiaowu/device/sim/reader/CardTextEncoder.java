package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.ForeignerCard2017;
import cn.xiaowu.device.idcard.ForeignerCard2023;
import cn.xiaowu.device.idcard.HongKongMacaoTaiwanCard;
import cn.xiaowu.device.idcard.IdentityCard;
import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.device.idcard.Sex;
import java.nio.charset.StandardCharsets;

/// A card's text as it is in the chip: 256 bytes of UTF-16LE, each field at its place in the card's layout, the rest
/// spaces.
final class CardTextEncoder {
    private static final int BYTES = 256;
    private static final int MARK = 248;

    private final byte[] text = " ".repeat(BYTES / 2).getBytes(StandardCharsets.UTF_16LE);

    private CardTextEncoder() {}

    static byte[] encode(IdentityCard card) {
        var encoder = new CardTextEncoder();
        switch (card) {
            case ResidentCard resident -> encoder.putResident(resident);
            case HongKongMacaoTaiwanCard permit -> encoder.putPermit(permit);
            case ForeignerCard2017 foreigner -> encoder.putForeigner2017(foreigner);
            case ForeignerCard2023 foreigner -> encoder.putForeigner2023(foreigner);
        }
        return encoder.text;
    }

    private void putResident(ResidentCard card) {
        putCommon(card);
        put(0, 30, card.name());
        put(32, 4, card.ethnicGroup().code());
        put(52, 70, card.address());
        put(122, 36, card.idNumber());
        put(158, 30, card.issuer());
    }

    private void putPermit(HongKongMacaoTaiwanCard card) {
        putCommon(card);
        put(0, 30, card.name());
        put(52, 70, card.address());
        put(122, 36, card.idNumber());
        put(158, 30, card.issuer());
        put(220, 18, card.passNumber());
        put(238, 4, card.issueCount());
        put(MARK, 2, "J");
    }

    private void putForeigner2017(ForeignerCard2017 card) {
        put(0, 120, card.englishName());
        put(120, 2, digit(card.sex()));
        put(122, 30, card.idNumber());
        put(152, 6, card.nationality());
        put(158, 30, card.chineseName());
        put(188, 16, card.validFrom().text());
        put(204, 16, card.validUntil().text());
        put(220, 16, card.birth().text());
        put(236, 4, card.version());
        put(240, 8, card.authority());
        put(MARK, 2, "I");
    }

    private void putForeigner2023(ForeignerCard2023 card) {
        putCommon(card);
        put(0, 30, card.chineseName());
        put(32, 4, card.renewals());
        String name = card.englishName();
        int first = Math.min(35, name.length());
        put(52, 70, name.substring(0, first));
        put(220, 22, name.substring(first));
        put(122, 36, card.idNumber());
        put(242, 6, card.nationality());
        put(MARK, 2, "Y");
        put(250, 6, card.oldNumberLink());
    }

    /// What three of the four layouts have at the same places.
    private void putCommon(IdentityCard card) {
        put(30, 2, digit(card.sex()));
        put(36, 16, card.birth().text());
        put(188, 16, card.validFrom().text());
        put(204, 16, card.validUntil().text());
    }

    /// A text that is too long for its field is cut, in the middle of a character if need be, as on real cards.
    private void put(int offset, int length, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, text, offset, Math.min(length, bytes.length));
    }

    private static String digit(Sex sex) {
        return switch (sex) {
            case MALE -> "1";
            case FEMALE -> "2";
            case UNSPECIFIED -> "9";
        };
    }
}
