package cn.xiaowu.bridge.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a far end may say over a real server's WebSocket, and what it is told if it says something else.
@SuppressWarnings("NullAway.Init")
class SocketPathIT {
    private static final int LARGEST = 30_000;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Heartbeat heartbeat = new Heartbeat(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private final HttpClient http = HttpClient.newHttpClient();
    private final FarEnd farEnd = new FarEnd();
    private Javalin server;
    private WebSocket socket;

    @BeforeEach
    void connect() {
        var path = new SocketPath("/said", LARGEST, _ -> new Admission.Welcome(new Hearing()), heartbeat);
        server = Javalin.create(path::addTo).start("127.0.0.1", 0);
        socket = http.newWebSocketBuilder()
                .buildAsync(address("ws", "/said"), farEnd)
                .join();
    }

    private URI address(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + server.port() + path);
    }

    @AfterEach
    void close() {
        server.stop();
        http.close();
        heartbeat.close();
    }

    @Test
    void aTextInManyPartsIsHeardAsOneAndTheNextAfterIt() {
        String part = "第一𠮷".repeat(1_000);

        socket.sendText(part, false).join();
        socket.sendPing(ByteBuffer.wrap(new byte[] {1})).join();
        socket.sendText(part, true).join();
        socket.sendText("the next", true).join();

        await().until(() -> heard.size() == 2);
        assertThat(heard).containsExactly(part + part, "the next");
        assertThat(farEnd.pongs).isEqualTo(1);
    }

    @Test
    void whoSaysTooMuchAtOnceIsTold() {
        // Not waited for, as all that is refused: the connection may be closed before all of it is out.
        var _ = socket.sendText("x".repeat(LARGEST + 1), true);

        assertThat(farEnd.closed.join()).isEqualTo(1009);
        await().untilTrue(over);
    }

    @Test
    void whoSendsBytesIsToldAndNotHeardAnyMore() {
        var _ = socket.sendBinary(ByteBuffer.wrap(new byte[10]), true).thenCompose(open -> open.sendText("late", true));

        assertThat(farEnd.closed.join()).isEqualTo(1003);
        await().untilTrue(over);
        assertThat(heard).isEmpty();
    }

    @Test
    void whoSaysWhatMayNotBeSaidIsTold() {
        var _ = socket.sendText("nonsense", true);

        assertThat(farEnd.closed.join()).isEqualTo(1008);
    }

    @Test
    void whoseWordsBringTheBridgeDownIsToldThatItIsTheBridgesFault() {
        var _ = socket.sendText("fault", true);

        assertThat(farEnd.closed.join()).isEqualTo(1011);
        await().untilTrue(over);
    }

    @Test
    void whoSaysGoodbyeIsAnswered() {
        var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");

        assertThat(farEnd.closed.join()).isEqualTo(1000);
        await().untilTrue(over);
    }

    @Test
    void whoWantsAPageInsteadIsRefused() throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(address("http", "/said")).build();

        assertThat(http.send(asked, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    private final class Hearing implements Conversation {
        @Override
        public void opened(Line line) {}

        @Override
        public void heard(String text) {
            if (text.equals("nonsense")) {
                throw new IllegalArgumentException("nonsense");
            }
            if (text.equals("fault")) {
                throw new IllegalStateException("made up");
            }
            heard.add(text);
        }

        @Override
        public void closed() {
            over.set(true);
        }
    }

    private static final class FarEnd implements WebSocket.Listener {
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private volatile int pongs;

        @Override
        public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            pongs = message.remaining();
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
