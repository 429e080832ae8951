package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/// A call of real pages through a real media server. Skipped unless `XIAOWU_KURENTO` names one, such as
/// `ws://127.0.0.1:8888/kurento`: no package registry has it. It delivers what it records to `XIAOWU_RECORD_HOST`,
/// this machine as it reaches it; without, to the loopback.
@EnabledIfEnvironmentVariable(
        named = "XIAOWU_KURENTO",
        matches = ".+",
        disabledReason = "XIAOWU_KURENTO names no media server")
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class KurentoIT {
    private static final String SERVER = System.getenv().getOrDefault("XIAOWU_KURENTO", "");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ENOUGH = 60_000;

    private StartedDemo all;

    @BeforeEach
    void start(StartedDemo shared) {
        int port = shared.demo().ports().recorded();
        String host = System.getenv().getOrDefault("XIAOWU_RECORD_HOST", "127.0.0.1");
        all = shared.withBridge(
                "--media",
                "kurento=" + SERVER,
                "--media-record-to",
                "http://" + host + ":" + port,
                "--media-record-host",
                "0.0.0.0");
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
    void isRecordedByTheMediaServerToo() throws IOException, SQLException {
        assertThat(Ffprobe.PROGRAM).as("package ffmpeg; bin/verify installs it").exists();
        new BridgeHealth(URI.create(all.demo().consoleAddress())).awaitMediaServer();
        Path recordings = all.demo().state().bridge().resolve("recordings");
        String call;
        try (var visit = all.visit()) {
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            Glass console = Journey.clerk(all.demo(), all.browsers());
            visit.talkTo(console);
            call = CaseRecords.newestCall(all.demo().state().bridge());
            Path growing = recordings.resolve("incoming/" + call + ".serverlead.0.webm");
            await().atMost(PATIENCE).until(() -> Files.exists(growing) && Files.size(growing) > ENOUGH);
            visit.glass().touch("hang-up");
            console.touch("next");
            console.close();
            visit.leave();
        }

        Path sealed = recordings.resolve("sealed").resolve(call);
        await().atMost(PATIENCE).until(() -> Files.exists(sealed.resolve("manifest.json")));
        for (String track : List.of("servercitizen", "serverlead")) {
            Ffprobe seen = Ffprobe.of(sealed.resolve(track + ".0.webm"));
            assertThat(seen.kinds()).containsExactly("audio", "video");
            assertThat(seen.seconds()).isPositive();
        }
    }

    @Test
    void goesOnThroughItWhenTheBoothConnectsAnew() throws IOException {
        new CallConnectingAnew(all).goesOn(() -> true);
    }
}
