package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.recording.GapReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a media server records while people come, wait and go.
@SuppressWarnings("NullAway.Init")
class RecordedCompanyIT {
    private static final String CITIZEN = "servercitizen";
    private static final String LEAD = "serverlead";
    private static final String HELPER = "servercoclerk";

    private final FakeKurento kurento = FakeKurento.started();
    private RunningBridge bridge;
    private RecordedCall call;

    @BeforeEach
    void talkAndRecord(@TempDir Path folder) {
        var choice = new MediaChoice(List.of(kurento.uri()), null, MediaTrust.USUAL);
        bridge = RunningBridge.recording(folder, choice, RunningBridge.recordings(folder));
        call = new RecordedCall(bridge, kurento).talk().recorded();
        call.whole(CITIZEN, 0);
        call.whole(LEAD, 0);
    }

    @AfterEach
    void close() {
        call.close();
        bridge.close();
        kurento.close();
    }

    @Test
    void whileTheCitizenIsOnHoldNothingIsRecordedAndAfterwardsAnotherFileBegins() throws IOException {
        // Given a call of three
        ClerkEnd helper = join();
        assertThat(kurento.objects().recorders().all()).hasSize(3);

        // When the citizen is on hold for a while, and the clerks talk on
        call.holds();
        await().until(() -> kurento.objects().recorders().all().stream().allMatch(one -> one.status() == 204));
        call.gap(GapReason.ON_HOLD);
        call.clerk().say(new ClerkMessage.Hold(call.id(), false));
        kurento.sends(call.boothOffers(call.boothsLinks(3)));
        call.goesOn();
        call.whole(CITIZEN, 1);
        call.whole(LEAD, 1);
        call.whole(HELPER, 1);
        helper.close();
        call.hangUp();

        // Then the hold is a gap in each track
        JsonNode manifest = call.seal();
        assertThat(manifest.path("gaps"))
                .filteredOn(gap -> gap.path("reason").asString().equals("ON_HOLD"))
                .hasSize(3)
                .allMatch(gap -> gap.has("to"))
                .extracting(gap -> gap.path("track").asString())
                .containsExactlyInAnyOrder(CITIZEN, LEAD, HELPER);
    }

    @Test
    void aClerkWhoHelpsIsRecordedInAFileOfHisOwnAndTheOthersGoOnInTheirs() throws IOException {
        ClerkEnd helper = join();

        helper.close();
        call.hangUp();

        assertThat(call.seal().path("segments"))
                .extracting(segment ->
                        segment.path("track").asString() + segment.path("index").asInt())
                .containsExactlyInAnyOrder("servercitizen0", "servercoclerk0", "serverlead0");
    }

    private ClerkEnd join() {
        ClerkEnd helper = bridge.clerk("li.na", Samples.HANGZHOU).open();
        helper.say(new ClerkMessage.SetAvailable(true));
        helper.inbox().take(ConsoleMessage.Desk.class, ConsoleMessage.Desk::available);
        call.clerk().say(new ClerkMessage.Invite(call.id(), "li.na", false));
        helper.inbox().take(ConsoleMessage.Offered.class);
        helper.say(new ClerkMessage.Answer(call.id()));
        var links = helper.inbox().take(ConsoleMessage.Started.class).links();
        kurento.sends(call.offers(helper, links));
        call.whole(HELPER, 0);
        return helper;
    }
}
