package cn.xiaowu.device.pcsc;

/// Decides what to do about what is in the reader: a card is read once, when the citizen has consented, and not again
/// before it was taken out. Pure.
final class CardWatch {
    private boolean listening;
    private Told told = Told.NOTHING;

    /// Whether cards may be read.
    void listen(boolean allowed) {
        listening = allowed;
    }

    boolean isListening() {
        return listening;
    }

    /// The reader was looked at.
    ///
    /// @param seen what was seen
    /// @return what to do about it
    Step saw(WorkerFrame.Kind seen) {
        if (seen != WorkerFrame.Kind.CARD) {
            return empty();
        }
        return listening && told != Told.CARD ? Step.READ : Step.NOTHING;
    }

    /// The card was read, as far as it can be.
    void read() {
        told = Told.CARD;
    }

    /// The card does not react. It is tried again at each look, since it may be pushed further in.
    ///
    /// @return whether that is news
    boolean mute() {
        boolean news = told == Told.NOTHING;
        told = Told.MUTE;
        return news;
    }

    private Step empty() {
        boolean gone = told != Told.NOTHING;
        told = Told.NOTHING;
        return gone ? Step.TELL_REMOVED : Step.NOTHING;
    }

    /// What to do.
    enum Step {
        /// Nothing new.
        NOTHING,
        /// Read the card.
        READ,
        /// Say that the card is gone.
        TELL_REMOVED
    }

    private enum Told {
        NOTHING,
        MUTE,
        CARD
    }
}
