package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.idcard.CardContent;

/// What a card in a PC/SC reader turned out to be.
public sealed interface Medium {
    /// A social security card that tells whose it is.
    ///
    /// @param card what it says
    record SocialSecurity(SocialSecurityCard card) implements Medium {}

    /// A social security card that tells its number, and whose it is only after a PIN. Newer ones do so; this program
    /// asks for no PINs.
    ///
    /// @param cardNumber number printed on the card
    record PinNeeded(String cardNumber) implements Medium {}

    /// An identity card, read by the reader's own security module.
    ///
    /// @param content what it says
    record Identity(CardContent.Card content) implements Medium {}

    /// A card of another kind: a bank's, a student's, a room key.
    record Unknown() implements Medium {}

    /// A card of a kind that is read, with data that can't be: damaged, or badly inserted.
    ///
    /// @param step what was being read
    /// @param status what the card answered, as SW1 and SW2; -1 if that was nothing
    record Unreadable(Step step, int status) implements Medium {}

    /// The card was taken away in the middle, or stopped to answer.
    record Lost() implements Medium {}

    /// What is read of a card, in this order.
    enum Step {
        /// The file of the card itself.
        CARD_FILE,
        /// The file of its holder.
        HOLDER_FILE,
        /// An identity card's text and photograph.
        IDENTITY
    }
}
