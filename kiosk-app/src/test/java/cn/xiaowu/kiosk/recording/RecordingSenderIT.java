package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.bridge.TusCourier;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaLedger;
import cn.xiaowu.kiosk.journal.NewSegment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recordings on their way by the real tus client, to a bridge in memory.
@SuppressWarnings("NullAway.Init")
class RecordingSenderIT {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final CallId CALL = CallId.random();
    private static final SegmentId SEGMENT = new SegmentId(CALL, new TrackId("citizen"), 0);
    private static final int CHUNK = 30_000;
    private static final byte[] MEDIA = media();

    @TempDir
    private Path folder;

    private final FakeBridge bridge = new FakeBridge();
    private int port;
    private MediaJournal journal;
    private @Nullable RecordingSender sender;

    @BeforeEach
    void record() {
        port = bridge.open(0);
        journal = MediaJournal.open(folder);
        journal.begin(CALL, new CaseNumber("330106-B00001-20261124-0001"), T0);
        journal.begin(new NewSegment(SEGMENT, Role.CITIZEN, "video/webm", T0));
        append(0, 4);
    }

    @AfterEach
    void end() {
        stopSending();
        journal.close();
        bridge.close();
    }

    @Test
    void aRecordingIsSentWhileItGrowsAndErasedWhenTheBridgeHasIt() {
        send(port);
        await().untilAsserted(() -> assertThat(sent()).isEqualTo(4 * CHUNK));
        assertThat(bridge.logs).isEmpty();

        append(4, 5);
        journal.end(CALL, T0.plusSeconds(9));

        await().untilAsserted(
                        () -> assertThat(new MediaLedger(journal).waiting()).isEmpty());
        assertThat(bridge.bytes(SEGMENT.toString())).isEqualTo(MEDIA);
        assertThat(bridge.logs)
                .singleElement()
                .satisfies(log -> assertThat(log.segments().getFirst().length()).isEqualTo(MEDIA.length));
    }

    @Test
    void afterACutItGoesOnAtTheNextByte() throws IOException {
        try (var relay = new CuttingRelay(port, 50_000)) {
            send(relay.port());
            await().until(relay::isCut);
            await().untilAsserted(
                            () -> assertThat(bridge.bytes(SEGMENT.toString())).isNotEmpty());
            int arrived = bridge.bytes(SEGMENT.toString()).length;

            relay.mend();

            await().untilAsserted(() -> assertThat(sent()).isEqualTo(4 * CHUNK));
            assertThat(arrived).isLessThan(4 * CHUNK);
            assertThat(bridge.bytes(SEGMENT.toString())).isEqualTo(Arrays.copyOf(MEDIA, 4 * CHUNK));
        }
    }

    @Test
    void aDeadBridgeIsWaitedFor() {
        bridge.close();
        send(port);

        bridge.open(port);

        await().untilAsserted(() -> assertThat(sent()).isEqualTo(4 * CHUNK));
    }

    @Test
    void anotherRunOfTheProgramGoesOn() {
        // Given a run that was killed after the bridge had some bytes, and before the journal knew
        bridge.uploads.put(SEGMENT.toString(), new java.io.ByteArrayOutputStream());
        bridge.uploads.get(SEGMENT.toString()).writeBytes(Arrays.copyOf(MEDIA, 12_345));
        journal.close();

        journal = MediaJournal.open(folder);
        send(port);

        await().untilAsserted(() -> assertThat(sent()).isEqualTo(4 * CHUNK));
        assertThat(bridge.bytes(SEGMENT.toString())).isEqualTo(Arrays.copyOf(MEDIA, 4 * CHUNK));
    }

    @Test
    void aBridgeWithoutRoomIsAskedAgain() {
        bridge.creation = 507;
        send(port);
        await().until(() -> bridge.asked.get() > 1);

        bridge.creation = 201;

        await().untilAsserted(() -> assertThat(sent()).isEqualTo(4 * CHUNK));
    }

    /// 409: it has sealed the recording without them, since the booth was away for too long.
    @ParameterizedTest
    @ValueSource(ints = {403, 409})
    void whatTheBridgeWillNeverTakeIsKeptForStaff(int status) {
        bridge.creation = status;
        send(port);

        await().untilAsserted(
                        () -> assertThat(new MediaLedger(journal).waiting()).isEmpty());
        assertThat(journal.length(SEGMENT)).isEqualTo(4 * CHUNK);
    }

    private void send(int to) {
        var courier = new TusCourier(URI.create("http://127.0.0.1:" + to), plain());
        sender = new RecordingSender(journal, courier, Duration.ofMillis(50));
        sender.start();
    }

    private void stopSending() {
        if (sender != null) {
            sender.close();
        }
    }

    private long sent() {
        return journal.sent(SEGMENT);
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            journal.append(SEGMENT, Arrays.copyOfRange(MEDIA, i * CHUNK, (i + 1) * CHUNK), T0, T0.plusSeconds(i));
        }
    }

    private static SSLContext plain() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] media() {
        byte[] bytes = new byte[5 * CHUNK];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
