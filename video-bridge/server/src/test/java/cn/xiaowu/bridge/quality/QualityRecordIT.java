package cn.xiaowu.bridge.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.Region;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.wire.WireFormat;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What pages say of their links, and what the bridge makes of it.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class QualityRecordIT {
    private static final LinkId LINK = new LinkId("link-1");
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");

    private RunningBridge bridge;
    private BoothEnd booth;
    private ClerkEnd clerk;
    private int cases;
    private CaseNumber number;
    private CallId call;

    @BeforeAll
    void start(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
        booth = new BoothEnd(bridge.booth("B00001")).connect();
    }

    @AfterAll
    void stop() {
        bridge.close();
    }

    /// A call that the clerk has answered.
    @BeforeEach
    void talk() {
        number = Samples.number("B00001", ++cases);
        clerk = bridge.clerk("clerk" + cases, Samples.HANGZHOU).open();
        call = CallId.random();
        booth.say(new BoothMessage.RequestCall(call, number, Samples.FUND, "样**"));
        booth.inbox().take(BridgeMessage.Queued.class);
        clerk.say(new ClerkMessage.Answer(call));
        clerk.inbox().take(ConsoleMessage.Started.class);
    }

    @Test
    void keepsTheLastWordOfBothPagesWithTheCase() {
        booth.say(new BoothMessage.LineReport(call, LINK, quality(10_000, 0), false));
        booth.say(new BoothMessage.LineReport(call, LINK, quality(12_000, 3_000), true));
        clerk.say(new ClerkMessage.LineReport(call, LINK, quality(15_000, 0), false));

        await().until(() -> record(clerk).size() == 2
                && record(clerk).at("/0/quality/fullMs").asLong() == 12_000);
        assertThat(record(clerk).at("/0/side").asString()).isEqualTo("BOOTH");
        assertThat(record(clerk).at("/0/over").asBoolean()).isTrue();
        assertThat(record(clerk).at("/0/quality/frozenMs").asLong()).isEqualTo(3_000);
        assertThat(record(clerk).at("/1/side").asString()).isEqualTo("CLERK");
        assertThat(record(clerk).at("/1/over").asBoolean()).isFalse();
    }

    @Test
    void keepsTheLastWordThatComesAfterTheCallIsOver() {
        clerk.say(new ClerkMessage.HangUp(call));
        clerk.inbox().take(ConsoleMessage.Ended.class);
        clerk.say(new ClerkMessage.LineReport(call, LINK, quality(9_000, 0), true));

        await().until(() -> record(clerk).size() == 1);
    }

    @Test
    void believesNobodyAboutACallOfOthers() {
        var other = new BoothEnd(bridge.booth("B00002")).connect();
        other.say(new BoothMessage.LineReport(call, LINK, quality(1_000, 0), true));
        await().until(other::isEverythingAcknowledged);
        booth.say(new BoothMessage.LineReport(call, LINK, quality(2_000, 0), true));

        await().until(() -> record(clerk).size() == 1);
        assertThat(record(clerk).at("/0/quality/fullMs").asLong()).isEqualTo(2_000);
    }

    @Test
    void showsARegionItsOwnCallsOnly() {
        booth.say(new BoothMessage.LineReport(call, LINK, quality(2_000, 0), true));
        await().until(() -> record(clerk).size() == 1);

        ClerkEnd elsewhere = bridge.clerk("elsewhere", new Region("310100", "上海市"));
        assertThat(record(elsewhere)).isEmpty();
        assertThat(new ClerkEnd(bridge.consolePort()).get(path()).statusCode()).isEqualTo(401);
    }

    @Test
    void countsALinkOnceWhenItIsOver() {
        double before = seconds("FROZEN");
        booth.say(new BoothMessage.LineReport(call, LINK, quality(10_000, 4_000), false));
        booth.say(new BoothMessage.LineReport(call, LINK, quality(10_000, 5_000), true));

        await().until(() -> seconds("FROZEN") > before);
        assertThat(seconds("FROZEN")).isEqualTo(before + 5);
        assertThat(metrics()).contains("bridge_link_round_trip_seconds_bucket{side=\"BOOTH\",le=\"0.1\"}");
    }

    private double seconds(String level) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("bridge_link_seconds_total{")
                        && line.contains("level=\"" + level + "\"")
                        && line.contains("side=\"BOOTH\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private String metrics() {
        return clerk.get("/metrics").body();
    }

    private JsonNode record(ClerkEnd who) {
        return WireFormat.mapper().readTree(who.get(path()).body());
    }

    private String path() {
        return "/api/cases/" + number + "/quality";
    }

    private static LinkQuality quality(long fullMs, long frozenMs) {
        return new LinkQuality(T0, fullMs, 0, frozenMs, 0, 0, 1, 1, 2, 64, 170, 0.02, 0.01, true);
    }
}
