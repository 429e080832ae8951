package cn.xiaowu.bridge.calls;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.List;

/// A booth and the clerk whom it talks to, through a whole bridge.
///
/// @param links the clerk's
record AnsweredCall(BoothEnd booth, ClerkEnd clerk, CallId call, List<LinkSpec> links) {

    /// Begins.
    ///
    /// @param serial tells booth, clerk and case of one test from those of another
    static AnsweredCall begin(RunningBridge bridge, int serial) {
        String id = "B%05d".formatted(serial);
        var booth = new BoothEnd(bridge.booth(id)).connect();
        var clerk = bridge.clerk("lead" + serial, Samples.HANGZHOU).open();
        var call = CallId.random();
        booth.say(new BoothMessage.RequestCall(call, Samples.number(id, serial), Samples.FUND, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
        clerk.say(new ClerkMessage.Answer(call));
        var links = clerk.inbox().take(ConsoleMessage.Started.class).links();
        booth.inbox().take(BridgeMessage.Answered.class);
        return new AnsweredCall(booth, clerk, call, links);
    }

    /// The citizen leaves, by the connection that the booth has then.
    static void leave(BoothEnd booth, CallId call) {
        booth.say(new BoothMessage.EndCall(call, EndReason.CITIZEN_LEFT));
        await().until(booth::isEverythingAcknowledged);
        booth.cut();
    }
}
