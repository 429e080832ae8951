package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recordings of calls that were on when an earlier run of the program died. For the recorder's thread only.
///
/// @param journal where they are
/// @param ledger what it holds
record LeftRecordings(MediaJournal journal, MediaLedger ledger) {
    private static final Logger LOG = LoggerFactory.getLogger(LeftRecordings.class);

    /// Ends each at its last chunk; those without any leave nothing.
    ///
    /// @param goOn of calls whose recording goes on
    void endAllBut(Predicate<CallId> goOn) {
        for (CallId call : ledger.unfinished()) {
            if (!goOn.test(call)) {
                ledger.lastHeard(call).ifPresentOrElse(last -> end(call, last), () -> journal.erase(call));
            }
        }
    }

    /// Why nothing came after the last chunk. While the citizen was on hold nothing would have come anyway; from then
    /// on nobody was there to know.
    ///
    /// @param held until when the citizen was known to be on hold last; none if never
    static List<RecordedTrack.Missing> missing(Instant last, @Nullable Instant held) {
        return held == null || !held.isAfter(last)
                ? List.of(new RecordedTrack.Missing(GapReason.BOOTH_RESTARTED, last))
                : List.of(
                        new RecordedTrack.Missing(GapReason.ON_HOLD, last),
                        new RecordedTrack.Missing(GapReason.BOOTH_RESTARTED, held));
    }

    private void end(CallId call, Instant last) {
        Instant held = ledger.heldUntil(call).filter(last::isBefore).orElse(null);
        if (held != null) {
            journal.gap(call, null, GapReason.ON_HOLD, last, held);
        }
        journal.gap(call, null, GapReason.BOOTH_RESTARTED, held == null ? last : held, null);
        journal.end(call, last);
        LOG.warn("the recording of call {} ends where the program stopped", call);
    }
}
