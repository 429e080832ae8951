package cn.xiaowu.bridge.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A line of a real server, with a client that listens.
@SuppressWarnings("NullAway.Init")
class LineIT {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Line> opened = new CompletableFuture<>();
    private final Heartbeat heartbeat = new Heartbeat(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private final HttpClient http = HttpClient.newHttpClient();
    private Javalin server;
    private Line line;

    @BeforeEach
    void connect() {
        var path = new SocketPath("/line", 1_000, _ -> new Admission.Welcome(new Opening()), heartbeat);
        server = Javalin.create(path::addTo).start("127.0.0.1", 0);
        http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/line"), new Ear())
                .join();
        line = opened.join();
    }

    @AfterEach
    void close() {
        server.stop();
        http.close();
        heartbeat.close();
    }

    @Test
    void whatIsHeldBackGoesOutInOrderOnRelease() {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(number -> number + "x".repeat(number * 50))
                .toList();

        texts.forEach(line::hold);
        line.release();

        await().until(() -> heard.size() == texts.size());
        assertThat(heard).isEqualTo(texts);
    }

    @Test
    void whatIsSentAtOnceComesAfterWhatWasHeldBack() {
        line.hold("first");
        line.hold("second");

        line.send("third");

        await().until(() -> heard.size() == 3);
        assertThat(heard).containsExactly("first", "second", "third");
    }

    @Test
    void aBundleGoesOutOnRelease() {
        var bundles = new Bundles();
        bundles.add(line, "first");
        bundles.add(line, "second");

        bundles.release();

        await().until(() -> heard.size() == 2);
        assertThat(heard).containsExactly("first", "second");
    }

    private final class Opening implements Conversation {
        @Override
        public void opened(Line open) {
            opened.complete(open);
        }

        @Override
        public void heard(String text) {}

        @Override
        public void closed() {}
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
