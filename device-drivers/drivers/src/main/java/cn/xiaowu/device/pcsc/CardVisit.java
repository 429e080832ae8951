package cn.xiaowu.device.pcsc;

/// One card being read, between two looks: held, asked, and held and asked anew once if it did not tell whose it is.
/// That a card is lost or says no is no proof of anything the first time: it may have been powered up again in the
/// middle, by pcscd or by a worn contact, and have forgotten what was chosen, whatever it answers then.
final class CardVisit {
    private final WorkerLink link;
    private final Runnable begun;
    private boolean held;

    /// @param link to the worker
    /// @param begun is run when the card is held
    CardVisit(WorkerLink link, Runnable begun) {
        this.link = link;
        this.begun = begun;
    }

    /// Reads it.
    ///
    /// @throws WorkerLostException if the worker is gone; [#wasHeld()] tells whether a card was being read
    Outcome read() throws WorkerLostException {
        Outcome first = once();
        return isFinal(first) ? first : second(once());
    }

    /// Who was there just now and is not any more was taken out, or is badly in.
    private static Outcome second(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told told -> told;
            case Outcome.Taken taken -> taken;
            case Outcome.Mute _, Outcome.Gone _ -> new Outcome.Told(new Medium.Lost());
        };
    }

    private static boolean isFinal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told(Medium medium) ->
                switch (medium) {
                    case Medium.SocialSecurity _, Medium.PinNeeded _, Medium.Identity _ -> true;
                    case Medium.Unknown _, Medium.Unreadable _, Medium.Lost _ -> false;
                };
            case Outcome.Taken _, Outcome.Mute _, Outcome.Gone _ -> true;
        };
    }

    private Outcome once() throws WorkerLostException {
        return switch (link.ask(WorkerFrame.of(WorkerFrame.Kind.BEGIN)).kind()) {
            case CARD -> asked();
            case MUTE_CARD -> new Outcome.Mute();
            case TAKEN -> new Outcome.Taken();
            default -> new Outcome.Gone();
        };
    }

    private Outcome asked() throws WorkerLostException {
        held = true;
        begun.run();
        var channel = new WorkerChannel(link);
        Medium medium = MediumReader.read(channel);
        channel.rethrow();
        return new Outcome.Told(medium);
    }

    /// Lets the card go, for others to use it.
    void end() throws WorkerLostException {
        link.ask(WorkerFrame.of(WorkerFrame.Kind.END));
    }

    /// Whether a card was held, be it for a moment.
    boolean wasHeld() {
        return held;
    }

    /// What came of it.
    sealed interface Outcome {
        /// The card was asked.
        ///
        /// @param medium what it is
        record Told(Medium medium) implements Outcome {}

        /// Another program has it for itself.
        record Taken() implements Outcome {}

        /// It does not react.
        record Mute() implements Outcome {}

        /// There is none.
        record Gone() implements Outcome {}
    }
}
