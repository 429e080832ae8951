package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.Decision.Outcome;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingStatus;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A clerk who decides in a call that must be recorded.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RecordingDutyIT {
    private static final Pattern REFUSED =
            Pattern.compile("(?m)^bridge_recordings_refused_acceptances_total ([0-9.]+)$");
    private static final Decision ACCEPT = new Decision(Outcome.ACCEPT, FormDigest.of(Samples.form()), null);

    private RunningBridge bridge;
    private BoothEnd booth;
    private ClerkEnd clerk;
    private CallId call;
    private int running;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @BeforeEach
    void connectBothSides() {
        booth = new BoothEnd(bridge.booth("B%05d".formatted(++running))).connect();
        call = CallId.random();
    }

    @AfterEach
    void leave() {
        booth.say(new BoothMessage.EndCall(call, EndReason.CITIZEN_LEFT));
        clerk.inbox().take(ConsoleMessage.Ended.class);
        booth.cut();
        clerk.close();
    }

    @Test
    void theClerkIsToldThatTheCallMustBeRecorded() {
        assertThat(talkAbout(Samples.MOVE).mustBeRecorded()).isTrue();
    }

    @Test
    void acceptanceIsRefusedInBothLanguagesAndCountedWhileNothingIsRecorded() {
        talkAbout(Samples.MOVE);
        double before = refused();

        clerk.say(new ClerkMessage.Decide(call, ACCEPT));

        var refusal = clerk.inbox().take(ConsoleMessage.Refused.class);
        assertThat(refusal.message()).contains("须全程录音录像");
        assertThat(refusal.messageEn()).contains("must be recorded");
        assertThat(refused()).isEqualTo(before + 1);
        assertThat(booth.inbox().rest()).noneMatch(message -> message instanceof BridgeMessage.Decided);
    }

    @Test
    void itIsAcceptedOnceTheRecordingIsOn() {
        talkAbout(Samples.MOVE);
        tell(RecordingStatus.ON, null);

        clerk.say(new ClerkMessage.Decide(call, ACCEPT));

        assertThat(booth.inbox().take(BridgeMessage.Decided.class).decision()).isEqualTo(ACCEPT);
    }

    @Test
    void itIsRefusedInAGap() {
        talkAbout(Samples.MOVE);
        tell(RecordingStatus.ON, null);
        tell(RecordingStatus.GAP, GapReason.DISK_LOW);

        clerk.say(new ClerkMessage.Decide(call, ACCEPT));

        clerk.inbox().take(ConsoleMessage.Refused.class);
    }

    @Test
    void aCorrectionNeedsNoRecording() {
        talkAbout(Samples.MOVE);
        var correction = new Decision(Outcome.CORRECTION, FormDigest.of(Samples.form()), "请核对");

        clerk.say(new ClerkMessage.Decide(call, correction));

        assertThat(booth.inbox().take(BridgeMessage.Decided.class).decision()).isEqualTo(correction);
    }

    @Test
    void whatNeedNotBeRecordedIsAcceptedWithout() {
        assertThat(talkAbout(Samples.FUND).mustBeRecorded()).isFalse();

        clerk.say(new ClerkMessage.Decide(call, ACCEPT));

        booth.inbox().take(BridgeMessage.Decided.class);
    }

    private ConsoleMessage.Ticket talkAbout(ItemId item) {
        var region = item.equals(Samples.MOVE) ? Samples.XUHUI : Samples.HANGZHOU;
        clerk = bridge.clerk("clerk" + running, region).open();
        booth.say(new BoothMessage.RequestCall(call, Samples.number("B%05d".formatted(running), running), item, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
        clerk.say(new ClerkMessage.Answer(call));
        var started = clerk.inbox().take(ConsoleMessage.Started.class);
        booth.inbox().take(BridgeMessage.Answered.class);
        return started.ticket();
    }

    private void tell(RecordingStatus status, @Nullable GapReason reason) {
        booth.say(new BoothMessage.Recording(call, status, reason));
        clerk.inbox().take(ConsoleMessage.Recording.class, told -> told.status() == status);
    }

    private double refused() {
        var figure = REFUSED.matcher(clerk.get("/metrics").body());
        assertThat(figure.find()).isTrue();
        return Double.parseDouble(figure.group(1));
    }
}
