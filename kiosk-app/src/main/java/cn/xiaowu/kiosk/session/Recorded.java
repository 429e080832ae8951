package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.screen.RecordingView;
import cn.xiaowu.contract.screen.RecordingView.State;
import org.jspecify.annotations.Nullable;

/// Whether a call of the visit is recorded (双录): if the citizen agreed, and if there is room. What must be recorded
/// needs room at the bridge, too; anything else may wait here until there is.
final class Recorded {
    private Recorded() {}

    /// None while no item is chosen.
    static @Nullable RecordingView of(Session session) {
        var form = session.visit().form();
        if (form == null) {
            return null;
        }
        boolean required = form.item().mustBeRecorded();
        return new RecordingView(required, state(session, required));
    }

    private static State state(Session session, boolean required) {
        RecordingRoom room = session.surroundings().recordingRoom();
        if (room.boothLow() || (required && room.bridgeLow())) {
            return State.NO_ROOM;
        }
        return session.visit().unrecorded() ? State.DECLINED : State.READY;
    }

    /// Whether a clerk may be called about the chosen item.
    static boolean mayCall(Session session) {
        RecordingView view = of(session);
        return view != null && view.mayCall();
    }
}
