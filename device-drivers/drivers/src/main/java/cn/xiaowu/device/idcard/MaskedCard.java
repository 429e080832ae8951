package cn.xiaowu.device.idcard;

/// How a card may be printed in logs.
final class MaskedCard {
    private static final int SHOWN = 4;

    private MaskedCard() {}

    /// The kind, the first character of the name and the last four of the number.
    static String of(IdentityCard card) {
        String name = card.name();
        String first = name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        String number = card.idNumber();
        String last = number.substring(Math.max(0, number.length() - SHOWN));
        return card.getClass().getSimpleName() + "[" + first + "**, **" + last + "]";
    }
}
