package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.recordings.RecordingEvent.Expired;
import cn.xiaowu.bridge.recordings.RecordingEvent.Held;
import cn.xiaowu.bridge.recordings.RecordingEvent.Kept;
import cn.xiaowu.bridge.recordings.RecordingEvent.MediaGone;
import cn.xiaowu.bridge.recordings.RecordingEvent.Released;
import cn.xiaowu.bridge.recordings.RecordingState.Destroyed;
import cn.xiaowu.bridge.recordings.RecordingState.Destroying;
import cn.xiaowu.bridge.recordings.RecordingState.LegalHold;
import cn.xiaowu.bridge.recordings.RecordingState.Retained;
import cn.xiaowu.bridge.recordings.RecordingState.Sealed;
import java.time.Instant;

/// What becomes of a sealed recording:
///
/// ```
/// SEALED ─period set→ RETAINED ─due→ DESTROYING ─media gone→ DESTROYED
///    └──── hold ⇄ release ────┴──→ LEGAL_HOLD
/// ```
///
/// What can't happen in a state changes nothing. Nothing is destroyed without a period, before its end, or while it is
/// held; nothing that is being destroyed can be held: part of it may be gone. Pure.
final class CustodyMachine {
    private CustodyMachine() {}

    /// The state after an event.
    ///
    /// @param state one that is closed
    static RecordingState step(RecordingState state, RecordingEvent event, Instant now) {
        return switch (state) {
            case Sealed sealed -> sealed(sealed, event, now);
            case Retained retained -> retained(retained, event, now);
            case LegalHold held -> event instanceof Released ? released(held, now) : held;
            case Destroying destroying -> event instanceof MediaGone ? new Destroyed(now) : destroying;
            default -> state;
        };
    }

    private static RecordingState sealed(Sealed state, RecordingEvent event, Instant now) {
        return switch (event) {
            case Kept(var until) -> new Retained(until, now);
            case Held() -> new LegalHold(null, now);
            default -> state;
        };
    }

    private static RecordingState retained(Retained state, RecordingEvent event, Instant now) {
        return switch (event) {
            case Held() -> new LegalHold(state.until(), now);
            case Expired() when !now.isBefore(state.until()) -> new Destroying(now);
            default -> state;
        };
    }

    private static RecordingState released(LegalHold state, Instant now) {
        Instant until = state.until();
        return until == null ? new Sealed(now) : new Retained(until, now);
    }
}
