package cn.xiaowu.device.pcsc;

/// Finds out what a card is and reads it. Asks in an order that no card takes amiss: a social security card is known by
/// its application's name; only a reader understands the command for identity cards.
final class MediumReader {
    private MediumReader() {}

    /// Reads a card.
    ///
    /// @param channel to the card
    static Medium read(ApduChannel channel) {
        try {
            var application = new SocialSecurityApplication(new ApduDialogue(channel));
            return application.select() ? application.read() : new SamPages(channel).read();
        } catch (CardLostException e) {
            return new Medium.Lost();
        }
    }
}
