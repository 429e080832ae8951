package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.ClerkEnd;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.bridge.harness.SmallDisk;
import cn.xiaowu.bridge.harness.TusEnd;
import cn.xiaowu.bridge.link.BoothEnd;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The bridge with its recordings on a real disk that becomes full.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class DiskLowIT {
    private static final int MIB = 1 << 20;
    private static final byte[] MEDIA = media();

    private SmallDisk disk;
    private RunningBridge bridge;
    private BoothEnd booth;
    private TusEnd tus;
    private ClerkEnd clerk;
    private int running;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path recordings = Files.createDirectory(folder.resolve("recordings"));
        disk = SmallDisk.mounted(recordings, 24);
        bridge = RunningBridge.in(
                folder,
                new RecordingSettings(recordings, null, 12 * MIB, 4 * MIB, 64 * MIB, null, Duration.ofDays(30)));
    }

    @AfterAll
    void stop() throws IOException {
        if (bridge != null) {
            bridge.close();
            disk.close();
        }
    }

    @BeforeEach
    void connect() {
        BoothClient http = bridge.booth("B%05d".formatted(++running));
        booth = new BoothEnd(http).connect();
        tus = new TusEnd(http);
        clerk = bridge.clerk("clerk" + running, Samples.XUHUI).open();
    }

    @AfterEach
    void disconnect() throws IOException {
        disk.clear();
        await().until(() -> health().contains("\"recordings\":\"ON\""));
        booth.cut();
        clerk.close();
    }

    @Test
    void boothAndClerkAreToldWhenTheDiskIsLowAndWhenItIsNot() throws IOException {
        // Given
        booth.inbox().take(BridgeMessage.RecordingRoom.class, told -> !told.low());
        clerk.inbox().take(ConsoleMessage.RecordingRoom.class, told -> !told.low());

        // When it becomes low
        disk.leave(10 * MIB);

        // Then all hear it, those who come later, too
        booth.inbox().take(BridgeMessage.RecordingRoom.class, BridgeMessage.RecordingRoom::low);
        clerk.inbox().take(ConsoleMessage.RecordingRoom.class, ConsoleMessage.RecordingRoom::low);
        var later = bridge.clerk("later", Samples.XUHUI).open();
        later.inbox().take(ConsoleMessage.RecordingRoom.class, ConsoleMessage.RecordingRoom::low);
        later.close();
        assertThat(health()).contains("\"recordings\":\"NO_ROOM\"");
        assertThat(clerk.get("/metrics").body()).contains("\nbridge_recordings_low 1.0\n");

        // And when there is room again, that
        disk.clear();
        booth.inbox().take(BridgeMessage.RecordingRoom.class, told -> !told.low());
        clerk.inbox().take(ConsoleMessage.RecordingRoom.class, told -> !told.low());
    }

    @Test
    void noCallBeginsAboutWhatMustBeRecordedWhileTheDiskIsLow() throws IOException {
        disk.leave(10 * MIB);

        ask(Samples.MOVE);

        assertThat(booth.inbox().take(BridgeMessage.Ended.class).reason()).isEqualTo(EndReason.REFUSED);
        assertThat(clerk.get("/metrics").body()).containsPattern("\nbridge_recordings_refused_calls_total [1-9]");
    }

    @Test
    void aCallAboutAnythingElseBeginsWhileTheDiskIsLow() throws IOException {
        disk.leave(10 * MIB);

        CallId call = ask(Samples.FUND);

        assertThat(booth.inbox().take(BridgeMessage.Queued.class).call()).isEqualTo(call);
    }

    @Test
    void aRecordingThatRunsGoesOnWhileTheDiskIsLowAndWaitsWhileItIsFull() throws IOException {
        // Given a recording of which the first half is here
        var segment = new SegmentId(ask(Samples.MOVE), new TrackId("citizen"), 0);
        booth.inbox().take(BridgeMessage.Queued.class);
        int half = MEDIA.length / 2;
        assertThat(tus.create(segment).statusCode()).isEqualTo(201);
        disk.leave(10 * MIB);
        assertThat(tus.patch(segment, 0, Arrays.copyOf(MEDIA, half)).statusCode())
                .isEqualTo(204);

        // When the disk is full
        disk.leave(3 * MIB);
        int refused = tus.patch(segment, half, new byte[] {MEDIA[half]}).statusCode();

        // Then the booth keeps the other half, and it is said
        assertThat(refused).isEqualTo(507);
        assertThat(tus.offset(segment)).isEqualTo(half);
        assertThat(health()).contains("\"recordings\":\"FULL\"");

        // And it comes once there is room
        disk.clear();
        assertThat(tus.patch(segment, half, Arrays.copyOfRange(MEDIA, half, MEDIA.length))
                        .statusCode())
                .isEqualTo(204);
        assertThat(disk.folder().resolve("incoming/" + segment + ".webm")).hasBinaryContent(MEDIA);
    }

    private CallId ask(ItemId item) {
        CallId call = CallId.random();
        booth.say(new BoothMessage.RequestCall(call, Samples.number("B%05d".formatted(running), running), item, "样**"));
        return call;
    }

    private String health() {
        return clerk.get("/health").body();
    }

    private static byte[] media() {
        byte[] bytes = new byte[MIB];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
