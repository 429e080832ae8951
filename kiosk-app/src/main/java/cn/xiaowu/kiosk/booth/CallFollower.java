package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.ScreenState;
import cn.xiaowu.kiosk.link.BridgeLink;
import cn.xiaowu.kiosk.recording.CallRecorder;
import org.jspecify.annotations.Nullable;

/// What follows for the recording and the link from what the screen shows of a call.
///
/// @param recorder records while a clerk talks, and not while the citizen is on hold
/// @param link tried more often in a call; through it the clerk sees what the citizen sees
record CallFollower(CallRecorder recorder, BridgeLink link) {
    void shown(ScreenState state) {
        CallView view = state.call();
        CallId talking = talking(view);
        boolean isOn = view != null && !(view instanceof CallView.Ended);
        link.inCall(isOn);
        // Before anything else: a clerk who is lost in a hold ends it, and then nothing is recorded for that reason.
        recorder.holds(view instanceof CallView.Active active && active.held());
        recorder.shows(talking, isOn);
        if (talking != null) {
            link.send(new BoothMessage.ShareScreen(talking, state.masked()));
        }
    }

    /// The call in which a clerk has answered.
    private static @Nullable CallId talking(@Nullable CallView view) {
        return switch (view) {
            case CallView.Connecting connecting -> connecting.call();
            case CallView.Active active -> active.call();
            case null, default -> null;
        };
    }
}
