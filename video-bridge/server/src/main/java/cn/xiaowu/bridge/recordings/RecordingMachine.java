package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.recordings.RecordingState.Destroyed;
import cn.xiaowu.bridge.recordings.RecordingState.Destroying;
import cn.xiaowu.bridge.recordings.RecordingState.Gap;
import cn.xiaowu.bridge.recordings.RecordingState.LegalHold;
import cn.xiaowu.bridge.recordings.RecordingState.Noticed;
import cn.xiaowu.bridge.recordings.RecordingState.Off;
import cn.xiaowu.bridge.recordings.RecordingState.On;
import cn.xiaowu.bridge.recordings.RecordingState.Retained;
import cn.xiaowu.bridge.recordings.RecordingState.Sealed;
import cn.xiaowu.bridge.recordings.RecordingState.Sealing;
import java.time.Instant;

/// What becomes of a recording:
///
/// ```
/// OFF → NOTICE → ON ⇄ GAP → SEALING → SEALED
/// ```
///
/// and from there as [CustodyMachine] says.
///
/// What can't happen in a state changes nothing: booths tell late, twice, and after a restart. Nothing leads back
/// from SEALED, nothing goes ON before the citizen agreed. A log that is complete leads to SEALING from everywhere:
/// what a booth tells of the moment may have been lost on the way.
public final class RecordingMachine {
    private RecordingMachine() {}

    /// The state after an event.
    public static RecordingState step(RecordingState state, RecordingEvent event, Instant now) {
        return switch (state) {
            case Off off -> off(off, event, now);
            case Noticed noticed -> running(noticed, event, now);
            case On on -> running(on, event, now);
            case Gap gap -> gap(gap, event, now);
            case Sealing sealing -> event instanceof RecordingEvent.Signed ? new Sealed(now) : sealing;
            case Sealed _, Retained _, LegalHold _, Destroying _, Destroyed _ -> CustodyMachine.step(state, event, now);
        };
    }

    private static RecordingState off(Off state, RecordingEvent event, Instant now) {
        return switch (event) {
            case RecordingEvent.Agreed() -> new Noticed(now);
            case RecordingEvent.Completed() -> new Sealing(now);
            default -> state;
        };
    }

    private static RecordingState running(RecordingState state, RecordingEvent event, Instant now) {
        return switch (event) {
            case RecordingEvent.Began() -> state instanceof On ? state : new On(now);
            case RecordingEvent.Broke(var reason) -> new Gap(reason, now);
            case RecordingEvent.Completed() -> new Sealing(now);
            default -> state;
        };
    }

    /// The first reason stays: it is what began the gap.
    private static RecordingState gap(Gap state, RecordingEvent event, Instant now) {
        return event instanceof RecordingEvent.Broke ? state : running(state, event, now);
    }
}
