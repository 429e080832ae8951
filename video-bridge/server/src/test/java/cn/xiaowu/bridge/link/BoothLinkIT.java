package cn.xiaowu.bridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The booth's link of a whole bridge: cut, replaced, and across a restart of the bridge.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BoothLinkIT {
    private RunningBridge bridge;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @Test
    void aMessageSaidWhileTheLinkIsCutArrivesWhenItIsBack() {
        var booth = new BoothEnd(bridge.booth("B00001")).connect();
        booth.cut();

        CallId call = CallId.random();
        booth.say(new BoothMessage.RequestCall(call, Samples.number("B00001", 1), Samples.FUND, "样**"));
        booth.connect();

        assertThat(booth.inbox().take(BridgeMessage.Queued.class).call()).isEqualTo(call);
        leave(booth, call);
    }

    @Test
    void aNewerConnectionOfTheSameBoothTakesOver() {
        var older = new BoothEnd(bridge.booth("B00002")).connect();

        var newer = new BoothEnd(bridge.booth("B00002")).connect();

        await().until(() -> older.closeCode() == 4409);
        CallId call = CallId.random();
        newer.say(new BoothMessage.RequestCall(call, Samples.number("B00002", 1), Samples.FUND, "样**"));
        newer.inbox().take(BridgeMessage.Queued.class);
        leave(newer, call);
    }

    @Test
    void theSameCallAskedForTwiceHasOneTicket() {
        var booth = new BoothEnd(bridge.booth("B00003")).connect();
        CallId call = CallId.random();
        var request = new BoothMessage.RequestCall(call, Samples.number("B00003", 1), Samples.FUND, "样**");

        booth.say(request);
        String ticket = booth.inbox().take(BridgeMessage.Queued.class).ticket();
        booth.say(request);

        assertThat(booth.inbox().take(BridgeMessage.Queued.class).ticket()).isEqualTo(ticket);
        leave(booth, call);
    }

    @Test
    void whatIsSaidInOneGoIsAcknowledgedTogether() {
        var booth = new BoothEnd(bridge.booth("B00007")).connect();
        CallId call = CallId.random();

        for (int said = 0; said < 50; said++) {
            booth.say(new BoothMessage.MediaFlow(call, true));
        }

        await().until(booth::isEverythingAcknowledged);
        assertThat(booth.acks()).isBetween(1, 25);
        booth.cut();
    }

    @Test
    void aCertificateThatNamesNoBoothGetsNoLink() {
        var stranger = new BoothEnd(bridge.client("nobody", "urn:xiaowu:booth:B00004"));

        Assertions.assertThatThrownBy(stranger::connect)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
    }

    @Test
    void aTicketAndATalkSurviveARestartOfTheBridge() {
        // Given one who waits in Shanghai's queue and one who talks to a clerk in Hangzhou
        var waiting = new BoothEnd(bridge.booth("B00005")).connect();
        CallId waitingCall = CallId.random();
        waiting.say(new BoothMessage.RequestCall(
                waitingCall,
                Samples.number("B00005", 1),
                new cn.xiaowu.contract.catalogue.ItemId("310104-HJ-001"),
                "样**"));
        String ticket = waiting.inbox().take(BridgeMessage.Queued.class).ticket();
        var talking = new BoothEnd(bridge.booth("B00006")).connect();
        CallId call = CallId.random();
        talking.say(new BoothMessage.RequestCall(call, Samples.number("B00006", 1), Samples.FUND, "样**"));
        talking.inbox().take(BridgeMessage.Queued.class);
        ClerkEnd clerk = bridge.clerk("restarted", Samples.HANGZHOU).open();
        clerk.say(new ClerkMessage.Answer(call));
        var before = talking.inbox().take(BridgeMessage.Answered.class);

        // When the bridge is started again and all come back
        waiting.cut();
        talking.cut();
        bridge.restart();
        waiting.at(bridge.boothPort()).connect();
        talking.at(bridge.boothPort()).connect();
        clerk = clerk.another(bridge.consolePort()).open();

        // Then the one keeps the ticket and the other talks on over new links
        assertThat(waiting.inbox().take(BridgeMessage.Queued.class).ticket()).isEqualTo(ticket);
        clerk.inbox().take(ConsoleMessage.Started.class);
        assertThat(talking.inbox().take(BridgeMessage.Answered.class).links()).isNotEqualTo(before.links());
        leave(waiting, waitingCall);
        leave(talking, call);
        clerk.close();
    }

    private static void leave(BoothEnd booth, CallId call) {
        booth.say(new BoothMessage.EndCall(call, EndReason.CITIZEN_LEFT));
        await().until(booth::isEverythingAcknowledged);
        booth.cut();
    }
}
