package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.queue.TicketRequest;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.recordings.DeliveryRoutes;
import cn.xiaowu.bridge.recordings.RecordingEvent;
import cn.xiaowu.bridge.recordings.RecordingSettings;
import cn.xiaowu.bridge.recordings.Recordings;
import cn.xiaowu.bridge.recordings.SealKey;
import cn.xiaowu.bridge.recordings.ServerDelivery;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Signal;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.IceCandidate;
import org.kurento.client.MediaFlowState;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.PlayerEndpoint;
import org.kurento.client.WebRtcEndpoint;

/// A real media server records what another of its endpoints sends, and delivers it here. Skipped unless
/// `XIAOWU_KURENTO` names one; `XIAOWU_RECORD_HOST` is this machine as it reaches it, without that its loopback.
@EnabledIfEnvironmentVariable(
        named = "XIAOWU_KURENTO",
        matches = ".+",
        disabledReason = "XIAOWU_KURENTO names no media server")
@SuppressWarnings("NullAway.Init")
class RealRecorderIT implements MediaLeg.Listener, Take.Watch {
    private static final URI SERVER = URI.create(System.getenv().getOrDefault("XIAOWU_KURENTO", "ws://none"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ENOUGH = 30_000;

    private final Queue<IceCandidate> found = new ConcurrentLinkedQueue<>();
    private Path folder;
    private Database database;
    private Javalin port;
    private URI base;
    private KurentoConnection connection;
    private ServerDelivery delivery;
    private Recordings recordings;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        film();
        database = FreshDatabase.in(folder.resolve("postgres").toAbsolutePath());
        var tickets = new Tickets(database.jdbi(), InstantSource.system());
        recordings = Recordings.on(
                RecordingSettings.in(folder.resolve("recordings")),
                SealKey.in(folder),
                database.jdbi(),
                tickets,
                InstantSource.system());
        port = Javalin.create(config -> {
                    new DeliveryRoutes(recordings, InstantSource.system()).addTo(config.routes);
                    config.routes.get(
                            "/film.webm",
                            context -> context.contentType("video/webm")
                                    .result(Files.newInputStream(folder.resolve("film.webm"))));
                })
                .start("0.0.0.0", 0);
        String host = System.getenv().getOrDefault("XIAOWU_RECORD_HOST", "127.0.0.1");
        base = URI.create("http://" + host + ":" + port.port());
        connection = KurentoConnection.open(SERVER, MediaTrust.USUAL.context(), new Deaf());
        delivery = expect(tickets);
    }

    /// Half a minute of a test picture and a tone, as browsers encode them.
    private void film() throws IOException, InterruptedException {
        List<String> made = List.of(
                "ffmpeg",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x240:rate=15",
                "-f",
                "lavfi",
                "-i",
                "sine",
                "-t",
                "30",
                "-c:v",
                "libvpx",
                "-c:a",
                "libopus",
                "-g",
                "15",
                "film.webm");
        assertThat(new ProcessBuilder(made)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private ServerDelivery expect(Tickets tickets) {
        CallId call = CallId.random();
        tickets.take(new TicketRequest(
                call, "330100", new BoothId("B00001"), Samples.number("B00001", 1), Samples.FUND, "样**"));
        recordings.happen(call, new RecordingEvent.Agreed());
        recordings.happen(call, new RecordingEvent.Began());
        return recordings.server().open(call, Role.CITIZEN, null, "video/webm").orElseThrow();
    }

    @AfterEach
    void close() {
        connection.drop();
        port.stop();
        database.close();
    }

    @Test
    void deliversAFileThatPlays() throws IOException, InterruptedException {
        // Given an endpoint into which picture and sound come
        MediaPipeline pipeline = connection.client().createMediaPipeline();
        MediaLeg leg = MediaLeg.make(pipeline, this, new MediaCounts());
        var page = new WebRtcEndpoint.Builder(pipeline).build();
        connect(page, leg);
        var film = new PlayerEndpoint.Builder(pipeline, base + "/film.webm")
                .useEncodedMedia()
                .build();
        film.connect(page);
        film.play();
        await().atMost(PATIENCE).until(() -> leg.there().media().size() == 2);

        // When it is recorded for a while
        Take take = Take.begin(pipeline, leg, Set.of(MediaType.AUDIO, MediaType.VIDEO), delivery, this);
        await().atMost(PATIENCE).until(() -> delivery.received() > ENOUGH);
        take.stop(null);

        // Then the file is here, with both as they came
        assertThat(delivery.isOver()).isTrue();
        assertThat(codecs(recorded())).containsExactly("opus", "vp8");
        pipeline.release();
    }

    private void connect(WebRtcEndpoint page, MediaLeg leg) {
        page.addIceCandidateFoundListener(event -> {
            IceCandidate one = event.getCandidate();
            leg.add(new Signal.Candidate(one.getCandidate(), one.getSdpMid(), one.getSdpMLineIndex(), null));
        });
        page.processAnswer(leg.answer(page.generateOffer()).orElseThrow());
        leg.gather();
        page.gatherCandidates();
        await().atMost(PATIENCE).until(() -> {
            for (IceCandidate one = found.poll(); one != null; one = found.poll()) {
                page.addIceCandidate(one);
            }
            return leg.isConnected();
        });
    }

    private Path recorded() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("recordings/incoming"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static List<String> codecs(Path file) throws IOException, InterruptedException {
        Process probe = new ProcessBuilder(
                        "ffprobe",
                        "-v",
                        "error",
                        "-show_entries",
                        "stream=codec_name",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = probe.inputReader().lines().sorted().toList();
        assertThat(probe.waitFor()).isZero();
        return said;
    }

    @Override
    public void found(MediaLeg leg, IceCandidate candidate) {
        found.add(candidate);
    }

    @Override
    public URI base() {
        return base;
    }

    /// Told at its end, too: what came is looked at.
    @Override
    public void broken(Take which) {}

    /// Nothing is late here: the test waits for what is to come.
    @Override
    public void later(Duration delay, Runnable step) {}

    @Override
    public void connected(MediaLeg leg) {}

    @Override
    public void flows(MediaLeg leg, MediaFlowState state) {}
}
