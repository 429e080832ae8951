package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingStatus;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells the bridge how the recording of the call stands. For the recorder's thread only.
final class RecordingNews {
    private final Consumer<BoothMessage> bridge;
    private BoothMessage.@Nullable Recording latest;
    /// Of a call that is not recorded at all; told once a clerk is there to hear it.
    private BoothMessage.@Nullable Recording withheld;

    RecordingNews(Consumer<BoothMessage> bridge) {
        this.bridge = bridge;
    }

    void agreed(CallId call) {
        tell(new BoothMessage.Recording(call, RecordingStatus.AGREED, null));
    }

    void on(CallId call) {
        tell(new BoothMessage.Recording(call, RecordingStatus.ON, null));
    }

    void gap(CallId call, GapReason reason) {
        tell(new BoothMessage.Recording(call, RecordingStatus.GAP, reason));
    }

    /// A call is not going to be recorded.
    void withhold(CallId call, GapReason reason) {
        withheld = new BoothMessage.Recording(call, RecordingStatus.GAP, reason);
    }

    /// A clerk has answered.
    void talking(CallId call) {
        if (withheld != null && withheld.call().equals(call)) {
            tell(withheld);
        }
    }

    private void tell(BoothMessage.Recording news) {
        latest = news;
        bridge.accept(news);
    }

    /// A bridge that was started anew has forgotten how it stands, and refuses what must be recorded until it hears.
    void again() {
        if (latest != null) {
            bridge.accept(latest);
        }
    }

    /// There is no call of which anything could be told.
    void over() {
        latest = null;
        withheld = null;
    }
}
