package cn.xiaowu.bridge.ice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.calls.CallLinks;
import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.MeshMediaPlane;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.harness.TestAuthority;
import cn.xiaowu.bridge.ice.PeerPage.Meeting;
import cn.xiaowu.bridge.ice.PeerPage.Way;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.IceServer;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.catalogue.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a bridge tells the two pages of a call of its TURN servers, tried by two peers in Chromium through a real
/// coturn over each transport. Needs the packages `chromium` and `coturn`, which `bin/verify` installs.
@SuppressWarnings("NullAway.Init")
class TurnTransportsIT {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static final Clerk WANG = new Clerk("wang", "王", new Region("330100", "杭州市"));

    @TempDir
    private static Path folder;

    @AutoClose
    private static Coturn turn;

    @AutoClose
    private static PeerPage peers;

    private static LinkSpec boothLink;
    private static LinkSpec clerkLink;

    @BeforeAll
    static void grantACall() throws IOException, GeneralSecurityException {
        assertThat(Coturn.SERVER).as("package coturn; bin/verify installs it").exists();
        turn = new Coturn(folder, new TestAuthority("test relays"));
        peers = new PeerPage(turn.certificate());
        CallLinks links = linksOfACall(turn.urls(), InstantSource.system());
        boothLink = links.of(Party.BOOTH).getFirst();
        clerkLink = links.of(Party.of(WANG)).getFirst();
    }

    /// What the bridge tells both pages, if it was told of these servers and it is that late.
    private static CallLinks linksOfACall(List<String> urls, InstantSource clock) {
        var policy = new IcePolicy(List.of(), urls, LIFETIME, true);
        var servers = new IceServers(policy, TurnSecret.read(turn.secretFile()), clock);
        return new MeshMediaPlane(servers).open(CallId.random(), Hearing.between(WANG));
    }

    @Test
    void pagesMeetOverUdp() {
        assertThatBothGoBy(meetBy(turn.udp()), new Way("relay", "udp", "127.0.0.1", turn.udp()));
    }

    @Test
    void pagesMeetOverTcp() {
        assertThatBothGoBy(meetBy(turn.tcp()), new Way("relay", "tcp", "127.0.0.1", turn.tcp()));
    }

    @Test
    void pagesMeetOverTls() {
        assertThatBothGoBy(meetBy(turn.tls()), new Way("relay", "tls", "127.0.0.1", turn.tls()));
    }

    @Test
    void pagesMeetOverIpVersion6() {
        assertThatBothGoBy(meetBy(turn.ipv6()), new Way("relay", "udp", "::1", turn.ipv6()));
    }

    @Test
    void aTlsServerWhoseCertificateNobodyKnowsIsNotUsed(@TempDir Path other) throws IOException {
        try (var stranger = new Coturn(other, new TestAuthority("strangers"))) {
            Meeting meeting = meetOnlyBy(stranger.tls(), Instant.now());

            assertThat(meeting.word()).isEmpty();
            assertThat(meeting.complaints()).singleElement().asString().startsWith("701");
        }
    }

    @Test
    void theServerRefusesANameWhoseTimeIsOver() {
        Meeting meeting = meetOnlyBy(turn.udp(), Instant.now().minus(LIFETIME).minusSeconds(10));

        assertThat(meeting.word()).isEmpty();
        assertThat(meeting.complaints()).singleElement().asString().startsWith("401");
    }

    private static void assertThatBothGoBy(Meeting meeting, Way way) {
        assertThat(meeting.word()).as("%s", meeting).isEqualTo("good day");
        assertThat(meeting.ways()).containsExactly(way, way);
    }

    /// By one of the servers that the bridge handed out, with the name and password that came with it.
    private static Meeting meetBy(String url) {
        return peers.meet(only(url, boothLink), only(url, clerkLink));
    }

    private static LinkSpec only(String url, LinkSpec link) {
        IceServer handedOut = link.iceServers().getFirst();
        assertThat(handedOut.urls()).contains(url);
        IceServer server = new IceServer(List.of(url), handedOut.username(), handedOut.credential());
        return new LinkSpec(
                link.id(), link.remote(), link.direction(), link.polite(), List.of(server), link.relayOnly());
    }

    /// By the only server that the bridge hands out, at that time.
    private static Meeting meetOnlyBy(String url, Instant then) {
        CallLinks links = linksOfACall(List.of(url), InstantSource.fixed(then));
        return peers.meet(
                links.of(Party.BOOTH).getFirst(), links.of(Party.of(WANG)).getFirst());
    }
}
