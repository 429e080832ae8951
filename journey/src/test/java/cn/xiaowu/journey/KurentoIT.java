package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/// A call of real pages through a real media server. Skipped unless `XIAOWU_KURENTO` names one, such as
/// `ws://127.0.0.1:8888/kurento`: no package registry has it.
@EnabledIfEnvironmentVariable(
        named = "XIAOWU_KURENTO",
        matches = ".+",
        disabledReason = "XIAOWU_KURENTO names no media server")
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class KurentoIT {
    private static final String SERVER = System.getenv().getOrDefault("XIAOWU_KURENTO", "");

    private StartedDemo all;

    @BeforeEach
    void start(StartedDemo shared) {
        all = shared.withBridge("--media", "kurento=" + SERVER);
    }

    @Test
    void showsBothSidesToEachOtherThroughTheMediaServer() throws IOException {
        BridgeHealth health = new BridgeHealth(URI.create(all.demo().consoleAddress()));
        health.awaitMediaServer();
        try (var visit = all.visit()) {
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());

            visit.talkTo(console);

            assertThat(health.callsOnMediaServers()).isEqualTo(1);
            console.close();
            visit.leave();
        }
        health.awaitNoCalls();
    }

    @Test
    void goesOnThroughItWhenTheBoothConnectsAnew() throws IOException {
        new CallConnectingAnew(all).goesOn(() -> true);
    }
}
