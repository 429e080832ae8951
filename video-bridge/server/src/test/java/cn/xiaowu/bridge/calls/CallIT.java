package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.bridge.stills.StillRoutes;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.call.Signal;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/// Calls between a booth over mutual TLS and a clerk's page, through a whole bridge.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CallIT {
    private final AtomicInteger running = new AtomicInteger();
    private RunningBridge bridge;
    private BoothClient http;
    private BoothEnd booth;
    private ClerkEnd clerk;
    private CallId call;
    private CaseNumber number;

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
        int serial = running.incrementAndGet();
        String id = "B%05d".formatted(serial);
        http = bridge.booth(id);
        booth = new BoothEnd(http).connect();
        clerk = bridge.clerk("clerk" + serial, Samples.HANGZHOU).open();
        call = CallId.random();
        number = Samples.number(id, serial);
    }

    @AfterEach
    void leave() {
        booth.say(new BoothMessage.EndCall(call, EndReason.CITIZEN_LEFT));
        await().until(booth::isEverythingAcknowledged);
        booth.cut();
        clerk.close();
    }

    @Test
    void aCallGoesFromTheQueueToItsEnd() {
        // Given a citizen who asks for a clerk and gets a place in the queue
        askForClerk();
        var queued = booth.inbox().take(BridgeMessage.Queued.class);
        assertThat(queued.ticket()).matches("[A-Z][0-9]{3}");
        assertThat(queued.toMinutes()).isGreaterThan(queued.fromMinutes());

        // When a clerk takes calls, it rings there
        clerk.say(new ClerkMessage.SetAvailable(true));
        var offered = clerk.inbox().take(ConsoleMessage.Offered.class);
        assertThat(offered.ticket().ticket()).isEqualTo(queued.ticket());
        assertThat(offered.ticket().applicant()).isEqualTo("样**");

        // Then both pages prepare the two ends of the same link while it rings, and signals go from one to the other
        LinkSpec boothLink =
                booth.inbox().take(BridgeMessage.Prepare.class).links().getFirst();
        LinkSpec clerkLink = offered.links().getFirst();
        assertThat(boothLink.id()).isEqualTo(clerkLink.id());
        assertThat(boothLink.polite()).isTrue();
        assertThat(clerkLink.polite()).isFalse();
        var offer = new Signal.Description("offer", "v=0\r\n");
        clerk.say(new ClerkMessage.SendSignal(call, clerkLink.id(), offer));
        assertThat(booth.inbox().take(BridgeMessage.DeliverSignal.class).signal())
                .isEqualTo(offer);
        var answer = new Signal.Description("answer", "v=0\r\n");
        booth.say(new BoothMessage.SendSignal(call, boothLink.id(), answer));
        assertThat(clerk.inbox().take(ConsoleMessage.DeliverSignal.class).signal())
                .isEqualTo(answer);

        // And when the clerk answers, both go on with that link
        clerk.say(new ClerkMessage.Answer(call));
        assertThat(booth.inbox().take(BridgeMessage.Answered.class).links()).containsExactly(boothLink);
        assertThat(clerk.inbox().take(ConsoleMessage.Started.class).links()).containsExactly(clerkLink);

        // And when the clerk hangs up, both hear it
        clerk.say(new ClerkMessage.HangUp(call));
        assertThat(booth.inbox().take(BridgeMessage.Ended.class).reason()).isEqualTo(EndReason.CLERK_HUNG_UP);
        assertThat(clerk.inbox().take(ConsoleMessage.Ended.class).reason()).isEqualTo(EndReason.CLERK_HUNG_UP);
    }

    @Test
    void whatTheClerkAcceptedIsAcceptedWhenItIsHandedIn() throws IOException {
        talk();
        clerk.say(new ClerkMessage.ChangeField(call, "amount", "50000"));
        assertThat(booth.inbox().take(BridgeMessage.ChangeField.class).value()).isEqualTo("50000");

        clerk.say(new ClerkMessage.Decide(call, accept()));
        assertThat(booth.inbox().take(BridgeMessage.Decided.class).decision()).isEqualTo(accept());
        clerk.inbox().take(ConsoleMessage.Decided.class);
        var receipt = http.post("/v1/cases", Samples.submission(number)).as(SubmissionReceipt.class);

        assertThat(receipt.state()).isEqualTo(CaseState.ACCEPTED);
        clerk.inbox().take(ConsoleMessage.CaseMoved.class, moved -> moved.state() == CaseState.ACCEPTED);
    }

    @Test
    void eachSideHearsWhatTheOtherSends() {
        talk();
        var blind = new Sending(Sending.Picture.NONE, Sending.Sound.ON);
        var screen = new Sending(Sending.Picture.SCREEN, Sending.Sound.MUTED);

        booth.say(new BoothMessage.Sends(call, blind));
        clerk.say(new ClerkMessage.Sends(call, screen));

        assertThat(clerk.inbox().take(ConsoleMessage.Sends.class))
                .isEqualTo(new ConsoleMessage.Sends(call, Role.CITIZEN, blind));
        assertThat(booth.inbox().take(BridgeMessage.Sends.class))
                .isEqualTo(new BridgeMessage.Sends(call, Role.LEAD, screen));
    }

    @Test
    void theBoothHearsWhichPictureTheClerkAsksFor() {
        talk();

        clerk.say(new ClerkMessage.AskPicture(call, Sending.Picture.DOCUMENT));

        assertThat(booth.inbox().take(BridgeMessage.AskPicture.class))
                .isEqualTo(new BridgeMessage.AskPicture(call, Sending.Picture.DOCUMENT));
    }

    @Test
    void aStillIsSeenByTheClerkWhoAskedForItUntilTheCallIsOver() throws IOException {
        // Given a call in which the clerk asks for a still
        talk();
        clerk.say(new ClerkMessage.AskStill(call));
        booth.inbox().take(BridgeMessage.AskStill.class);

        // When the booth hands it in and tells of it
        var kept = handInStill("\u00ff\u00d8\u00ff\u00e0 a picture");
        String path = "/api/stills/" + kept.still();
        assertThat(clerk.get(path).statusCode()).isEqualTo(404);
        booth.say(new BoothMessage.StillTaken(call, kept.still()));
        clerk.inbox().take(ConsoleMessage.StillTaken.class);

        // Then this clerk sees it, and no other
        var seen = clerk.get(path);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
        ClerkEnd other = bridge.clerk("other" + running, Samples.HANGZHOU);
        assertThat(other.get(path).statusCode()).isEqualTo(404);

        // And when the call is over, nobody does
        clerk.say(new ClerkMessage.HangUp(call));
        clerk.inbox().take(ConsoleMessage.Ended.class);
        assertThat(clerk.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsNoStill() throws IOException {
        assertThat(stillAnswer("<script>").statusCode()).isEqualTo(400);
    }

    private StillRoutes.Kept handInStill(String latin) throws IOException {
        return WireFormat.mapper().readValue(stillAnswer(latin).body(), StillRoutes.Kept.class);
    }

    private HttpResponse<String> stillAnswer(String latin) throws IOException {
        return http.exchange(HttpRequest.newBuilder(http.bridge().resolve("/v1/stills/" + call))
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofString(latin, StandardCharsets.ISO_8859_1))
                .build());
    }

    @Test
    void aFormThatTheClerkDidNotSeeIsOnlyReceived() throws IOException {
        talk();
        clerk.say(new ClerkMessage.Decide(call, accept()));
        clerk.inbox().take(ConsoleMessage.Decided.class);

        var other = Samples.submission(number, Samples.form().put("amount", "99999"));

        assertThat(http.post("/v1/cases", other).as(SubmissionReceipt.class).state())
                .isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void aClerkWhosePageWasClosedComesBackIntoTheCallWithNewLinks() {
        LinkId first = talk();

        clerk.close();
        assertThat(booth.inbox().take(BridgeMessage.Interrupted.class).interrupted())
                .isTrue();
        clerk.open();

        LinkSpec again =
                clerk.inbox().take(ConsoleMessage.Started.class).links().getFirst();
        assertThat(again.id()).isNotEqualTo(first);
        assertThat(booth.inbox()
                        .take(BridgeMessage.Answered.class)
                        .links()
                        .getFirst()
                        .id())
                .isEqualTo(again.id());
        assertThat(booth.inbox().take(BridgeMessage.Interrupted.class).interrupted())
                .isFalse();
    }

    @Test
    void aBoothWhoseLinkWasCutGoesOnWithItsCallAndMissesNothing() {
        LinkId link = talk();

        booth.cut();
        clerk.inbox().take(ConsoleMessage.Interrupted.class, ConsoleMessage.Interrupted::interrupted);
        var late = new Signal.Candidate("candidate:1", "0", 0, "aB3d");
        clerk.say(new ClerkMessage.SendSignal(call, link, late));
        booth.connect();

        assertThat(booth.inbox().take(BridgeMessage.DeliverSignal.class).signal())
                .isEqualTo(late);
        clerk.inbox().take(ConsoleMessage.Interrupted.class, message -> !message.interrupted());
    }

    @Test
    void aClerkOfAnotherRegionNeitherSeesNorAnswersTheCall() {
        ClerkEnd stranger =
                bridge.clerk("stranger" + running, new Region("320500", "苏州市")).open();
        askForClerk();
        booth.inbox().take(BridgeMessage.Queued.class);

        stranger.say(new ClerkMessage.Answer(call));

        assertThat(stranger.inbox().take(ConsoleMessage.Refused.class).messageEn())
                .contains("another region");
        assertThat(stranger.inbox().take(ConsoleMessage.Desk.class).tickets()).isEmpty();
        stranger.close();
    }

    @Test
    void aCallThatAnotherClerkHasIsRefused() {
        talk();
        ClerkEnd late = bridge.clerk("late" + running, Samples.HANGZHOU).open();

        late.say(new ClerkMessage.Answer(call));

        assertThat(late.inbox().take(ConsoleMessage.Refused.class).messageEn()).contains("Another clerk");
        late.close();
    }

    @Test
    void aRejectedCallKeepsItsPlaceAndRingsAtTheNextClerk() {
        ClerkEnd next = bridge.clerk("next" + running, Samples.HANGZHOU).open();
        askForClerk();
        clerk.say(new ClerkMessage.SetAvailable(true));
        clerk.inbox().take(ConsoleMessage.Offered.class);
        next.say(new ClerkMessage.SetAvailable(true));

        clerk.say(new ClerkMessage.Reject(call));

        clerk.inbox().take(ConsoleMessage.OfferWithdrawn.class);
        booth.inbox()
                .take(BridgeMessage.Prepare.class, prepare -> prepare.links().isEmpty());
        assertThat(next.inbox().take(ConsoleMessage.Offered.class).ticket().call())
                .isEqualTo(call);
        next.close();
    }

    @Test
    void anItemThatNobodyServesIsRefused() {
        booth.say(new BoothMessage.RequestCall(
                call, number, new cn.xiaowu.contract.catalogue.ItemId("no-such-item"), "样**"));

        assertThat(booth.inbox().take(BridgeMessage.Ended.class).reason()).isEqualTo(EndReason.REFUSED);
    }

    private void askForClerk() {
        booth.say(new BoothMessage.RequestCall(call, number, Samples.FUND, "样**"));
    }

    private LinkId talk() {
        askForClerk();
        booth.inbox().take(BridgeMessage.Queued.class);
        clerk.inbox()
                .take(
                        ConsoleMessage.Desk.class,
                        desk -> desk.tickets().stream()
                                .anyMatch(ticket -> ticket.call().equals(call)));
        clerk.say(new ClerkMessage.Answer(call));
        LinkId link = clerk.inbox()
                .take(ConsoleMessage.Started.class)
                .links()
                .getFirst()
                .id();
        booth.inbox().take(BridgeMessage.Answered.class);
        return link;
    }

    private static Decision accept() {
        return new Decision(Decision.Outcome.ACCEPT, FormDigest.of(Samples.form()), null);
    }
}
