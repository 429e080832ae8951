package cn.xiaowu.device.idcard;

/// Which kind of card, by the mark in its text block.
public enum CardLayout {
    /// Resident identity card: blank, or anything but the marks below, since its reserved tail is not always blank.
    RESIDENT,
    /// `J`: residence permit for Hong Kong, Macao and Taiwan residents.
    HONG_KONG_MACAO_TAIWAN,
    /// `I`: foreigner's permanent residence card of 2017.
    FOREIGNER_2017,
    /// `Y`: foreigner's permanent residence card of 2023.
    FOREIGNER_2023,
    /// Not told: the reader does not know the card at all.
    UNKNOWN;

    static CardLayout of(char mark) {
        return switch (mark) {
            case 'J' -> HONG_KONG_MACAO_TAIWAN;
            case 'I' -> FOREIGNER_2017;
            case 'Y' -> FOREIGNER_2023;
            default -> RESIDENT;
        };
    }
}
