package cn.xiaowu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.contract.screen.PageMessage;
import cn.xiaowu.kiosk.recording.MediaChunk;
import cn.xiaowu.kiosk.recording.Taken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenServerIT {
    private static final String CALL = "7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11";
    private static final String CHUNK = "call=7f9f6f0e-3c47-4f0a-9d5b-0c6c1f6d8a11&track=lead-2&role=LEAD"
            + "&recorder=0b7c8a52-1111-4222-8333-444455556666&number=3&begunAt=1795507200000&last=false";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Page page = new Page();
    private Condition condition = new Condition(Condition.Status.UP, "", false, new TreeMap<>());
    private ScreenServer server;

    @BeforeEach
    void start() {
        server = new ScreenServer(0, page, page::take, page::takeStill, () -> condition);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void handsOnAStillOfThePageThatItGaveOutAndKeepsNothingOfIt() throws Exception {
        assertThat(still("xiaowu." + token(), "call=" + CALL, new byte[] {7})).isEqualTo(204);

        assertThat(page.stills).singleElement().isEqualTo(CALL);
        assertThat(page.stillBytes).containsOnly(0);
    }

    @Test
    void takesNoStillWithoutTokenOrCallAndNoneThatIsTooLarge() throws Exception {
        assertThat(still("xiaowu.guess", "call=" + CALL, new byte[1])).isEqualTo(403);
        assertThat(still("xiaowu." + token(), "call=none", new byte[1])).isEqualTo(400);
        assertThat(still("xiaowu." + token(), "call=" + CALL, new byte[8 * 1024 * 1024 + 1]))
                .isEqualTo(413);
        assertThat(page.stills).isEmpty();
    }

    @Test
    void saysThatTheBridgeDidNotTakeAStill() throws Exception {
        page.stillIsTaken = false;

        assertThat(still("xiaowu." + token(), "call=" + CALL, new byte[1])).isEqualTo(502);
    }

    @Test
    void listensToThePageThatItGaveOut() throws Exception {
        WebSocket socket = open(origin(), "xiaowu." + token());

        socket.sendText("{\"type\":\"Act\",\"intent\":{\"type\":\"Touch\"}}", true)
                .join();
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();

        await().untilAsserted(() -> {
            assertThat(page.said).containsExactly(new PageMessage.Act(new Intent.Touch()));
            assertThat(page.saw).singleElement().isEqualTo(new byte[] {1, 2, 3});
        });
    }

    @Test
    void tellsThePage() throws Exception {
        open(origin(), "xiaowu." + token());
        await().until(server::hasPage);

        server.send(new KioskMessage.WarmUp());

        await().untilAsserted(() -> assertThat(page.heard).contains("{\"type\":\"WarmUp\"}"));
    }

    @Test
    void compressesNothing() throws Exception {
        assertThat(upgrade("permessage-deflate")).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
    }

    @Test
    void turnsAwayAWrongToken() {
        assertThat(refusal(origin(), "xiaowu.00000000000000000000000000000000")).isEqualTo(403);
    }

    @Test
    void turnsAwayAPageOfAnotherOrigin() throws Exception {
        assertThat(refusal("http://evil.example", "xiaowu." + token())).isEqualTo(403);
    }

    @Test
    void countsWhatCannotBeReadAndGoesOn() throws Exception {
        WebSocket socket = open(origin(), "xiaowu." + token());

        socket.sendText("{", true).join();
        socket.sendText("{\"type\":\"Alive\"}", true).join();

        await().untilAsserted(() -> assertThat(page.said).containsExactly(new PageMessage.Alive()));
        assertThat(server.refusedMessages()).isEqualTo(1);
    }

    @Test
    void takesWhatThePageRecords() throws Exception {
        assertThat(record("xiaowu." + token(), CHUNK, new byte[] {1, 2})).isEqualTo(204);

        assertThat(page.recorded).singleElement().satisfies(chunk -> {
            assertThat(chunk.track()).isEqualTo(new TrackId("lead-2"));
            assertThat(chunk.number()).isEqualTo(3);
            assertThat(chunk.media()).isEqualTo("video/webm");
            assertThat(chunk.begunAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        });
    }

    @Test
    void forgetsWhatWasRecordedOnceItIsWritten() throws Exception {
        record("xiaowu." + token(), CHUNK, new byte[] {1, 2});

        assertThat(page.recorded.getFirst().bytes()).containsOnly(0);
    }

    @Test
    void tellsThePageToTryAgainWhenTheDiskFails() throws Exception {
        page.taken = Taken.FAILED;

        assertThat(record("xiaowu." + token(), CHUNK, new byte[1])).isEqualTo(507);
    }

    @Test
    void tellsThePageToStopWhenNoSuchCallIsRecorded() throws Exception {
        page.taken = Taken.NOT_RECORDED;

        assertThat(record("xiaowu." + token(), CHUNK, new byte[1])).isEqualTo(409);
    }

    @Test
    void takesNoRecordingWithoutTheToken() throws Exception {
        assertThat(record("xiaowu.00000000000000000000000000000000", CHUNK, new byte[1]))
                .isEqualTo(403);
        assertThat(page.recorded).isEmpty();
    }

    @Test
    void takesNoChunkThatCannotBe() throws Exception {
        assertThat(record("xiaowu." + token(), CHUNK.replace("lead-2", "../x"), new byte[1]))
                .isEqualTo(400);
        assertThat(record("xiaowu." + token(), CHUNK, new byte[9 * 1024 * 1024]))
                .isEqualTo(413);
    }

    @Test
    void makesTheBrowserForget() throws Exception {
        HttpResponse<String> answer = get("/forget");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Clear-Site-Data"))
                .hasValueSatisfying(value -> assertThat(value).contains("storage", "cache", "cookies"));
    }

    @Test
    void answers503WhenTheBoothCannotServe() throws Exception {
        condition = new Condition(Condition.Status.DOWN, "WIPE_RESIDUE", false, new TreeMap<>());

        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("WIPE_RESIDUE");
    }

    @Test
    void allowsNoScriptButItsOwn() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self';"));
    }

    private String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    private String token() throws IOException, InterruptedException {
        Matcher meta = Pattern.compile("name=\"xiaowu-token\" content=\"([0-9a-f]{32})\"")
                .matcher(get("/").body());
        assertThat(meta.find()).isTrue();
        return meta.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(origin() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private WebSocket open(String origin, String subprotocol) {
        return client.newWebSocketBuilder()
                .header("Origin", origin)
                .subprotocols(subprotocol)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/screen"), page)
                .join();
    }

    /// The answer's head to an upgrade that offers an extension, as a browser does.
    private String upgrade(String extension) throws IOException, InterruptedException {
        String request = String.join(
                "\r\n",
                "GET /screen HTTP/1.1",
                "Host: 127.0.0.1:" + server.port(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "Origin: " + origin(),
                "Sec-WebSocket-Protocol: xiaowu." + token(),
                "Sec-WebSocket-Extensions: " + extension,
                "",
                "");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] head = new byte[4096];
            int length = socket.getInputStream().read(head);
            return new String(head, 0, length, StandardCharsets.US_ASCII);
        }
    }

    private int refusal(String origin, String subprotocol) {
        try {
            open(origin, subprotocol);
            return 101;
        } catch (CompletionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : 0;
        }
    }

    /// Both ends: what the page hears, and what the server hears of it.
    private int record(String token, String query, byte[] bytes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/recording?" + query))
                .header("X-Xiaowu-Token", token)
                .header("Content-Type", "video/webm")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int still(String token, String query, byte[] jpeg) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/still?" + query))
                .header("X-Xiaowu-Token", token)
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(jpeg))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static final class Page implements PageListener, WebSocket.Listener {
        final List<PageMessage> said = Collections.synchronizedList(new ArrayList<>());
        final List<byte[]> saw = Collections.synchronizedList(new ArrayList<>());
        final List<String> heard = Collections.synchronizedList(new ArrayList<>());

        final List<MediaChunk> recorded = Collections.synchronizedList(new ArrayList<>());
        Taken taken = Taken.WRITTEN;

        final List<String> stills = Collections.synchronizedList(new ArrayList<>());
        volatile byte[] stillBytes = {};
        volatile boolean stillIsTaken = true;

        boolean takeStill(CallId call, byte[] jpeg) {
            stills.add(call.toString());
            stillBytes = jpeg;
            return stillIsTaken;
        }

        Taken take(MediaChunk chunk) {
            recorded.add(chunk);
            return taken;
        }

        @Override
        public void connected() {}

        @Override
        public void said(PageMessage message) {
            said.add(message);
        }

        @Override
        public void saw(byte[] jpeg) {
            saw.add(jpeg);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return null;
        }
    }
}
