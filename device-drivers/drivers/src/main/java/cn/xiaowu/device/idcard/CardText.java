package cn.xiaowu.device.idcard;

import java.nio.charset.StandardCharsets;

/// A card's block of text: 256 bytes of UTF-16LE with fields at fixed offsets, by GA/T 490. Where the offsets are:
///
/// | field | resident, `J` | `I` | `Y` |
/// |---|---|---|---|
/// | Chinese name | 0, 30 bytes | 158, 30 | 0, 30 |
/// | English name | – | 0, 120 | 52, 70 and 220, 22 |
/// | sex | 30, 2 | 120, 2 | 30, 2 |
/// | ethnic group; renewals | 32, 4 | – | 32, 4 |
/// | birth | 36, 16 | 220, 16 | 36, 16 |
/// | address | 52, 70 | – | – |
/// | number | 122, 36 | 122, 30 | 122, 36 |
/// | nationality | – | 152, 6 | 242, 6 |
/// | issuer | 158, 30 | 240, 8 | – |
/// | valid from, until | 188, 16 and 204, 16 | the same | the same |
/// | pass number, issue count | `J`: 220, 18 and 238, 4 | – | – |
/// | version | – | 236, 4 | – |
/// | mark | 248, 2 | the same | the same |
/// | link to the old number | – | – | 250, 6 |
final class CardText {
    /// Its length in bytes.
    static final int LENGTH = 256;

    private static final int MARK = 248;

    private final byte[] bytes;

    /// @param bytes exactly 256 bytes; not copied
    CardText(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The card that the text is; its fields may say anything.
    IdentityCard card() {
        return switch (layout()) {
            case HONG_KONG_MACAO_TAIWAN -> hongKongMacaoTaiwan();
            case FOREIGNER_2017 -> foreigner2017();
            case FOREIGNER_2023 -> foreigner2023();
            case RESIDENT, UNKNOWN -> resident();
        };
    }

    /// Exactly one of the marks, in both of its bytes, or a resident card: the tail of those is not always blank.
    private CardLayout layout() {
        return CardLayout.of(new String(bytes, MARK, 2, StandardCharsets.UTF_16LE).charAt(0));
    }

    private ResidentCard resident() {
        return new ResidentCard(
                field(0, 30),
                Sex.of(field(30, 2)),
                EthnicGroup.of(field(32, 4)),
                date(36),
                field(52, 70),
                field(122, 36),
                field(158, 30),
                date(188),
                date(204));
    }

    private HongKongMacaoTaiwanCard hongKongMacaoTaiwan() {
        return new HongKongMacaoTaiwanCard(
                field(0, 30),
                Sex.of(field(30, 2)),
                date(36),
                field(52, 70),
                field(122, 36),
                field(158, 30),
                date(188),
                date(204),
                field(220, 18),
                field(238, 4));
    }

    private ForeignerCard2017 foreigner2017() {
        return new ForeignerCard2017(
                field(0, 120),
                Sex.of(field(120, 2)),
                field(122, 30),
                field(152, 6),
                field(158, 30),
                date(188),
                date(204),
                date(220),
                field(236, 4),
                field(240, 8));
    }

    private ForeignerCard2023 foreigner2023() {
        return new ForeignerCard2023(
                field(0, 30),
                Sex.of(field(30, 2)),
                field(32, 4),
                date(36),
                // The first part may end in the space between two words, so it is joined before it is stripped.
                stripped(padded(52, 70) + padded(220, 22)),
                field(122, 36),
                date(188),
                date(204),
                field(242, 6),
                field(250, 6));
    }

    private CardDate date(int offset) {
        return new CardDate(field(offset, 16));
    }

    private String field(int offset, int length) {
        return stripped(padded(offset, length));
    }

    /// Half a surrogate pair at the field's end becomes the replacement character.
    private String padded(int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_16LE);
    }

    /// Padding is space by the standard and NUL by some readers.
    static String stripped(String padded) {
        return padded.replace('\0', ' ').strip();
    }
}
