package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.KioskMessage;

/// What the session wants done. Those that take time answer with an event.
public sealed interface Effect {
    /// Card reader and scanner may read, or must not: nothing is read before consent.
    ///
    /// @param on whether they may
    record Listen(boolean on) implements Effect {}

    /// Give the case a number; answered by [SessionEvent.CaseNumbered].
    record NumberCase() implements Effect {}

    /// Write the signed case to the journal; answered by [SessionEvent.Journaled] or [SessionEvent.JournalFailed].
    ///
    /// @param submission the case
    record Journal(Submission submission) implements Effect {}

    /// Write the rating to the journal.
    ///
    /// @param rating the rating
    record JournalRating(Rating rating) implements Effect {}

    /// Print; answered by [SessionEvent.ReceiptPrinted].
    ///
    /// @param receipt what
    record PrintReceipt(Receipt receipt) implements Effect {}

    /// Tell the bridge.
    ///
    /// @param message what
    record ToBridge(BoothMessage message) implements Effect {}

    /// Tell the page.
    ///
    /// @param message what
    record ToPage(KioskMessage message) implements Effect {}

    /// Record the call that is asked for next, or don't.
    ///
    /// @param call the call
    /// @param number the case
    /// @param agreed whether the citizen agreed to be recorded
    record RecordCall(CallId call, CaseNumber number, boolean agreed) implements Effect {}

    /// Go on recording a call that was recorded when the program died.
    ///
    /// @param call the call
    record RecordOn(CallId call) implements Effect {}

    /// Erase everything personal and search for what is left; answered by [SessionEvent.WipeDone].
    ///
    /// @param traces what to search for
    record Wipe(Traces traces) implements Effect {}
}
