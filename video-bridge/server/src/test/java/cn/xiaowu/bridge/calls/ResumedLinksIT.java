package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.RecordingStatus;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A clerk's page that comes back with its links open goes on with them, through a whole bridge.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ResumedLinksIT {
    private static final Sending BLIND = new Sending(Sending.Picture.NONE, Sending.Sound.ON);

    private final AtomicInteger running = new AtomicInteger();
    private RunningBridge bridge;
    private BoothEnd booth;
    private ClerkEnd clerk;
    private CallId call;
    private LinkId link;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @BeforeEach
    void talk() {
        AnsweredCall begun = AnsweredCall.begin(bridge, running.incrementAndGet());
        booth = begun.booth();
        clerk = begun.clerk();
        call = begun.call();
        link = begun.links().getFirst().id();
    }

    @AfterEach
    void leave() {
        AnsweredCall.leave(booth, call);
        clerk.close();
    }

    @Test
    void aPageWhoseConnectionWasCutGoesOnWithItsLinkAndTheBoothHearsOnlyThatItIsBack() {
        cutClerk();

        clerk.resume(link);

        assertThat(startedOn()).isEqualTo(link);
        booth.inbox().take(BridgeMessage.Interrupted.class, news -> !news.interrupted());
        assertThat(booth.inbox().rest())
                .noneMatch(BridgeMessage.Answered.class::isInstance)
                .noneMatch(BridgeMessage.Company.class::isInstance);
        signalsPass();
    }

    @Test
    void aPageThatConnectsAnewBeforeItsOldConnectionIsKnownToBeDeadGoesOn() {
        clerk = clerk.another().resume(link);

        booth.inbox().take(BridgeMessage.Interrupted.class, news -> !news.interrupted());
        assertThat(booth.inbox().rest()).noneMatch(BridgeMessage.Answered.class::isInstance);
    }

    @Test
    void aPageThatNamesALinkWhichIsNotItsOwnGetsAnother() {
        cutClerk();

        clerk.resume(new LinkId("somebody-elses"));

        assertThat(startedOn()).isNotEqualTo(link);
        booth.inbox().take(BridgeMessage.Answered.class);
    }

    @Test
    void aPageHearsWhatItMissed() {
        // Given a page that is away while things happen in the booth
        cutClerk();
        booth.say(new BoothMessage.Sends(call, BLIND));
        booth.say(new BoothMessage.Recording(call, RecordingStatus.ON, null));
        await().until(booth::isEverythingAcknowledged);

        clerk.resume(link);

        clerk.inbox().take(ConsoleMessage.Sends.class, news -> news.sending().equals(BLIND));
        clerk.inbox().take(ConsoleMessage.Recording.class, news -> news.status() == RecordingStatus.ON);
        assertThat(clerk.inbox().take(ConsoleMessage.Company.class).participants())
                .hasSize(1);
    }

    @Test
    void aPageThatIsBackBeforeTheBoothHearsThatTheBoothIsAway() {
        cutClerk();
        booth.cut();

        clerk.resume(link);

        clerk.inbox().take(ConsoleMessage.Interrupted.class, ConsoleMessage.Interrupted::interrupted);
        booth.connect();
        clerk.inbox().take(ConsoleMessage.Interrupted.class, news -> !news.interrupted());
        signalsPass();
    }

    @Test
    void theLinkGoesOnThoughTheBridgeWasStartedAnewMeanwhile() {
        restart();
        booth.at(bridge.boothPort()).connect();
        clerk = clerk.another(bridge.consolePort()).resume(link);

        assertThat(startedOn()).isEqualTo(link);
        assertThat(booth.inbox().take(BridgeMessage.Answered.class).links())
                .extracting(LinkSpec::id)
                .containsExactly(link);
        booth.inbox().take(BridgeMessage.Interrupted.class, news -> !news.interrupted());
        signalsPass();
    }

    @Test
    void theLinkGoesOnWhicheverComesFirstAfterTheBridgeWasStartedAnew() {
        restart();
        clerk = clerk.another(bridge.consolePort()).resume(link);
        assertThat(startedOn()).isEqualTo(link);

        booth.at(bridge.boothPort()).connect();

        assertThat(booth.inbox().take(BridgeMessage.Answered.class).links())
                .extracting(LinkSpec::id)
                .containsExactly(link);
        signalsPass();
    }

    @Test
    void theLinkGoesOnWhenTheBridgeIsStartedAnewTwice() {
        restart();
        booth.at(bridge.boothPort()).connect();
        clerk = clerk.another(bridge.consolePort()).resume(link);
        startedOn();
        booth.inbox().take(BridgeMessage.Answered.class);

        restart();
        booth.at(bridge.boothPort()).connect();
        clerk = clerk.another(bridge.consolePort()).resume(link);

        assertThat(startedOn()).isEqualTo(link);
        signalsPass();
    }

    @Test
    void aBoothThatWasStartedAnewTogetherWithTheBridgeGetsAnotherLinkAndSoDoesTheClerk() {
        restart();
        clerk = clerk.another(bridge.consolePort()).resume(link);
        startedOn();
        String id = "B%05d".formatted(running.get());

        // When the booth's program has lost its memory and asks for its call
        booth = new BoothEnd(bridge.booth(id)).connect();
        booth.say(new BoothMessage.RequestCall(call, Samples.number(id, running.get()), Samples.FUND, "样**"));

        LinkId other = startedOn();
        assertThat(other).isNotEqualTo(link);
        booth.inbox()
                .take(
                        BridgeMessage.Answered.class,
                        answered -> answered.links().getFirst().id().equals(other));
    }

    private void cutClerk() {
        clerk.close();
        booth.inbox().take(BridgeMessage.Interrupted.class, BridgeMessage.Interrupted::interrupted);
    }

    private void restart() {
        booth.cut();
        bridge.restart();
    }

    private LinkId startedOn() {
        return clerk.inbox()
                .take(ConsoleMessage.Started.class)
                .links()
                .getFirst()
                .id();
    }

    /// In both directions, on the link of the beginning.
    private void signalsPass() {
        var offer = new Signal.Description("offer", "v=0\r\n");
        clerk.say(new ClerkMessage.SendSignal(call, link, offer));
        assertThat(booth.inbox().take(BridgeMessage.DeliverSignal.class).link()).isEqualTo(link);
        booth.say(new BoothMessage.SendSignal(call, link, offer));
        assertThat(clerk.inbox().take(ConsoleMessage.DeliverSignal.class).link())
                .isEqualTo(link);
    }
}
