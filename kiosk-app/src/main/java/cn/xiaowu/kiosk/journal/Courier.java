package cn.xiaowu.kiosk.journal;

/// Takes entries to the bridge. Called by one thread, the outbox's.
@FunctionalInterface
public interface Courier {
    /// Delivers an entry and waits for the answer. To deliver twice has the effect of once. The entry's body may be
    /// overwritten afterwards: read the entry anew to deliver it again.
    Delivery deliver(Entry entry);

    /// What came of it.
    sealed interface Delivery {
        /// The bridge has it on durable record.
        record Acknowledged() implements Delivery {}

        /// The bridge will never take it as it is.
        ///
        /// @param reason the bridge's words for staff; nothing personal
        record Refused(String reason) implements Delivery {}

        /// No answer, or one that says: later.
        ///
        /// @param reason for the log
        record Unreachable(String reason) implements Delivery {}
    }
}
