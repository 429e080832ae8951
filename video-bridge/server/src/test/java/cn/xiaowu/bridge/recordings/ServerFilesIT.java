package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.FreshDatabase;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.Javalin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Files that media servers deliver over HTTP, with a real database and real files, and what becomes of them.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ServerFilesIT {
    private static final byte[] MEDIA = "what a media server recorded".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 1 << 20;
    private static final Duration PERIOD = Duration.ofDays(30);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private final AtomicLong free = new AtomicLong();
    private final InstantSource clock = now::get;
    private final HttpClient http = HttpClient.newHttpClient();
    private Database database;
    private Tickets tickets;
    private Path folder;
    private Recordings recordings;
    private SealedCalls calls;
    private Javalin port;
    private URI base;
    private CallId call;

    @BeforeAll
    void open(@TempDir Path state) {
        folder = state.resolve("recordings");
        database = FreshDatabase.in(state.resolve("postgres").toAbsolutePath());
        tickets = new Tickets(database.jdbi(), clock);
        recordings = new Recordings(
                database.jdbi(),
                tickets,
                new Incoming(folder.resolve("incoming"), LARGEST),
                new DiskBlobStore(folder.resolve("sealed")),
                SealKey.in(state),
                new Room(free::get, 2_000, 1_000),
                clock);
        calls = new SealedCalls(tickets, recordings);
        port = Javalin.create(config -> new DeliveryRoutes(recordings, clock).addTo(config.routes))
                .start("127.0.0.1", 0);
        base = URI.create("http://127.0.0.1:" + port.port());
    }

    @AfterAll
    void close() {
        port.stop();
        database.close();
    }

    @BeforeEach
    void aCallThatIsRecorded() throws IOException {
        free.set(1 << 30);
        call = calls.begin();
        recordings.happen(call, new RecordingEvent.Agreed());
        recordings.happen(call, new RecordingEvent.Began());
    }

    @Test
    void whatComesIsInTheFileAndIsAcknowledged() throws Exception {
        ServerDelivery lead = expect();

        assertThat(deliver(lead.address(base)).statusCode()).isEqualTo(204);

        assertThat(file(lead)).hasBinaryContent(MEDIA);
        assertThat(lead.isOver()).isTrue();
    }

    @Test
    void howMuchHasComeIsToldWhileASlowDiskWrites() throws Exception {
        // Given a disk that does not come to an end
        ServerDelivery lead = expect();
        var disk = new CountDownLatch(1);
        var writes = CompletableFuture.supplyAsync(() -> write(lead, disk));

        // Then who asks does not wait for it: it may be the one who hears the media server
        await().untilAsserted(() -> assertThat(lead.received()).isEqualTo(MEDIA.length));

        assertThat(writes).isNotDone();
        disk.countDown();
        assertThat(writes.get()).isEqualTo(Incoming.Written.DONE);
    }

    private static Incoming.Written write(ServerDelivery delivery, CountDownLatch disk) {
        try {
            return delivery.take(MEDIA.length, () -> {
                try {
                    disk.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                return Incoming.Written.DONE;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAddressIsGoodOnce() throws Exception {
        ServerDelivery lead = expect();
        deliver(lead.address(base));

        var again = deliver(lead.address(base));

        assertThat(again.statusCode()).isEqualTo(404);
        // curlhttpsink looks at the status only where there is a body.
        assertThat(again.body()).contains("no-such-address");
        assertThat(file(lead)).hasBinaryContent(MEDIA);
    }

    @Test
    void anAddressIsGoodForNothingOnceItsFileIsNotWantedAnyMore() throws Exception {
        ServerDelivery lead = expect();

        lead.end(GapReason.ON_HOLD);

        assertThat(deliver(lead.address(base)).statusCode()).isEqualTo(404);
        assertThat(file(lead)).doesNotExist();
    }

    @Test
    void aGuessedAddressIsNoneAndAFilesNameIsNone() throws Exception {
        ServerDelivery lead = expect();

        assertThat(deliver(base.resolve(DeliveryRoutes.FOLDER + "A".repeat(43))).statusCode())
                .isEqualTo(404);
        assertThat(deliver(base.resolve(DeliveryRoutes.FOLDER + lead.segment())).statusCode())
                .isEqualTo(404);
        assertThat(lead.address(base).getPath()).hasSizeGreaterThan(40).doesNotContain(call.toString());
        assertThat(lead.toString()).doesNotContain(lead.capability());
    }

    @Test
    void whatIsTooLargeIsRefusedAndWhatCameIsKept() throws Exception {
        ServerDelivery lead = expect();

        int status = tryToDeliver(lead.address(base), () -> new ByteArrayInputStream(new byte[LARGEST * 2]));

        assertThat(status).isIn(413, -1);
        await().until(lead::isOver);
        assertThat(Files.size(file(lead))).isPositive().isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void nothingMoreIsTakenBelowTheReserve() throws Exception {
        ServerDelivery lead = expect();
        free.set(999);

        assertThat(deliver(lead.address(base)).statusCode()).isEqualTo(507);

        assertThat(seal().gaps()).extracting(RecordingLog.Gap::reason).containsExactly(GapReason.BRIDGE_DISK_LOW);
    }

    @Test
    void noFileBeginsWhileTheDiskIsLow() {
        free.set(1_999);

        assertThat(recordings.server().open(call, Role.LEAD, "wang", "video/webm"))
                .isEmpty();
    }

    @Test
    void aFileThatIsCutOffIsKeptAsFarAsItCame() throws Exception {
        ServerDelivery lead = expect();

        try (var line = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
            String head = "POST " + lead.address(base).getPath() + " HTTP/1.1\r\nHost: here\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n5\r\nwhat \r\nff\r\na me";
            line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            await().until(() -> Files.exists(file(lead)) && Files.size(file(lead)) == 9);
        }

        await().until(lead::isOver);
        assertThat(file(lead)).hasContent("what a me");
        assertThat(seal().gaps()).extracting(RecordingLog.Gap::reason).containsExactly(GapReason.MEDIA_SERVER_LOST);
    }

    @Test
    void sealingWaitsForWhatStillComesAndNotForEver() throws Exception {
        ServerDelivery lead = expect();
        assertThat(calls.finish(call)).isInstanceOf(Handover.Missing.class);

        now.updateAndGet(time -> time.plusSeconds(61));

        assertThat(calls.finish(call)).isEqualTo(new Handover.Done());
        assertThat(deliver(lead.address(base)).statusCode()).isEqualTo(404);
    }

    @Test
    void aBoothCantWriteWhatMediaServersDeliver() throws Exception {
        ServerDelivery lead = expect();

        assertThat(recordings.open(SealedCalls.BOOTH, lead.segment(), "video/webm"))
                .isEqualTo(Opening.FOREIGN);
    }

    @Test
    void theManifestSaysWhoRecordedAndOlderOnesStillRead() throws Exception {
        deliver(expect().address(base));

        Manifest manifest = seal();

        assertThat(manifest.segments())
                .filteredOn(segment -> segment.source() == Manifest.Source.MEDIA_SERVER)
                .singleElement()
                .satisfies(segment -> {
                    assertThat(segment.role()).isEqualTo(Role.LEAD);
                    assertThat(segment.length()).isEqualTo(MEDIA.length);
                    assertThat(segment.chunks()).noneMatch(Manifest.Chunk::asRecorded);
                });
        assertThat(manifest.segments())
                .filteredOn(segment -> segment.source() == null)
                .hasSize(2);
    }

    @Test
    void whatIsGivenOutHasItToo() throws Exception {
        deliver(expect().address(base));
        seal();
        var out = new ByteArrayOutputStream();

        recordings.export().write(call, out);

        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains(call + "/serverlead.0.webm", call + "/lead.0.webm");
    }

    @Test
    void itIsKeptOnHoldAndDestroyedWithTheRest() throws Exception {
        deliver(expect().address(base));
        seal();
        Path sealed = folder.resolve("sealed/" + call + "/serverlead.0.webm");
        recordings.custody().retain(PERIOD);
        recordings.custody().hold(call, "wang", "a complaint");
        now.updateAndGet(time -> time.plus(PERIOD));
        recordings.custody().destroyDue("test");
        assertThat(sealed).exists();

        recordings.custody().release(call, "wang", "it is settled");
        recordings.custody().destroyDue("test");

        assertThat(sealed).doesNotExist();
        assertThat(folder.resolve("sealed/" + call + "/manifest.json")).exists();
    }

    @Test
    void whatIsHereOfALostBoothIsSealedToo() throws Exception {
        CallId lost = calls.beginWithoutMedia();
        recordings.happen(lost, new RecordingEvent.Agreed());
        var delivery =
                recordings.server().open(lost, Role.CITIZEN, null, "video/webm").orElseThrow();
        deliver(delivery.address(base));
        tickets.end(List.of(new Tickets.End(lost, EndReason.BOOTH_LOST)));
        // The file's own time is the machine's.
        now.set(Instant.now().plus(PERIOD.multipliedBy(2)));

        recordings.sealLost(PERIOD);

        assertThat(folder.resolve("sealed/" + lost + "/servercitizen.0.webm")).hasBinaryContent(MEDIA);
    }

    private ServerDelivery expect() {
        return recordings.server().open(call, Role.LEAD, "wang", "video/webm").orElseThrow();
    }

    private HttpResponse<String> deliver(URI address) throws Exception {
        return http.send(request(address, () -> new ByteArrayInputStream(MEDIA)), BodyHandlers.ofString());
    }

    /// -1 if the connection was gone before the answer could be read.
    private int tryToDeliver(URI address, Supplier<InputStream> bytes) throws Exception {
        try {
            return http.send(request(address, bytes), BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return -1;
        }
    }

    /// Without a length: chunked. As curl does it waits to be told to go on, and so hears a refusal before it has sent
    /// anything that the bridge would not read.
    private static HttpRequest request(URI address, Supplier<InputStream> bytes) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "video/webm")
                .expectContinue(true)
                .POST(BodyPublishers.ofInputStream(bytes))
                .build();
    }

    private Path file(ServerDelivery delivery) {
        return folder.resolve("incoming/" + delivery.segment() + ".webm");
    }

    private Manifest seal() throws IOException {
        assertThat(calls.finish(call)).isEqualTo(new Handover.Done());
        byte[] json = Files.readAllBytes(folder.resolve("sealed/" + call + "/manifest.json"));
        return WireFormat.mapper().readValue(json, Manifest.class);
    }
}
