package cn.xiaowu.device.idcard;

/// What a reader's status calls for.
public enum SamVerdict {
    /// It did what was asked.
    OK,
    /// It did, and the card has nothing of the kind.
    EMPTY,
    /// No card is there. The usual state of things.
    IDLE,
    /// Bytes were lost on the line: ask again now.
    LINK,
    /// The reader does not know or allow the command: the program's fault, or a reader that can less.
    BUG,
    /// The module is out of step: reset it.
    DEVICE,
    /// The module can't work at all until a person has seen to it.
    DEVICE_DOWN,
    /// The card may work at once if tried again.
    CARD_RETRY,
    /// The card was lifted, lies badly or does not answer well: ask for it to be laid down anew.
    CARD_REPLACE,
    /// The card is forged or damaged: it can't be relied on, and somebody should know.
    CARD_REPORT,
    /// Another kind of card lies there.
    CARD_OTHER
}
