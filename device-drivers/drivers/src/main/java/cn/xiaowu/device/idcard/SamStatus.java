package cn.xiaowu.device.idcard;

/// What the reader's third status byte means. The first two are the card's own words and decide nothing.
public enum SamStatus {
    /// 90: done.
    DONE,
    /// 9F: a card lies there.
    CARD_FOUND,
    /// 80: no card there. The usual state of things.
    NO_CARD,
    /// 91: the card has no such item.
    NO_SUCH_ITEM,
    /// 10, 11, FF: bytes were lost on the line; ask again.
    LINK_ERROR,
    /// 21, 23: the reader does not know or allow the command.
    REFUSED_COMMAND,
    /// 31 to 33, 37, 3F: card and reader did not accept each other, or the data did not verify.
    CARD_REFUSED,
    /// 40: a card of another kind.
    UNKNOWN_CARD,
    /// 41, 47, 81: the card was lifted or read badly.
    CARD_UNREADABLE,
    /// 60: the module's own test failed.
    SELF_TEST_FAILED,
    /// 66: the module is not authorised.
    NOT_AUTHORISED,
    /// 24 and every byte no table names.
    UNKNOWN;

    /// What a code means.
    ///
    /// @param code the third status byte, 0 to 255
    public static SamStatus of(int code) {
        return switch (code) {
            case 0x90 -> DONE;
            case 0x9F -> CARD_FOUND;
            case 0x80 -> NO_CARD;
            case 0x91 -> NO_SUCH_ITEM;
            case 0x10, 0x11, 0xFF -> LINK_ERROR;
            case 0x21, 0x23 -> REFUSED_COMMAND;
            case 0x31, 0x32, 0x33, 0x37, 0x3F -> CARD_REFUSED;
            case 0x40 -> UNKNOWN_CARD;
            case 0x41, 0x47, 0x81 -> CARD_UNREADABLE;
            case 0x60 -> SELF_TEST_FAILED;
            case 0x66 -> NOT_AUTHORISED;
            default -> UNKNOWN;
        };
    }
}
