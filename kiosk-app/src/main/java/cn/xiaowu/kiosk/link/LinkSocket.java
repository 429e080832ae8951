package cn.xiaowu.kiosk.link;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection with a client of its own, so that nothing of it is left when it closes. Events come by the
/// client's threads; sending is for one thread.
final class LinkSocket implements WebSocket.Listener {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int LONGEST_TEXT = 512 * 1024;

    private final Events events;
    private final HttpClient client;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;

    /// What becomes of a socket.
    interface Events {
        void opened(LinkSocket socket);

        void text(LinkSocket socket, String text);

        void alive(LinkSocket socket);

        void closed(LinkSocket socket, String reason);
    }

    private LinkSocket(SSLContext tls, Events events) {
        this.events = events;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    static LinkSocket connect(URI address, SSLContext tls, Events events) {
        var link = new LinkSocket(tls, events);
        var _ = link.client
                .newWebSocketBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .buildAsync(address, link)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        events.closed(link, String.valueOf(failure.getMessage()));
                    }
                });
        return link;
    }

    void send(String text) {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(_ -> open.sendText(text, true)).exceptionally(failure -> {
                events.closed(this, String.valueOf(failure.getMessage()));
                return null;
            });
        }
    }

    void ping() {
        WebSocket open = socket;
        if (open != null) {
            sending = sending.thenCompose(_ -> open.sendPing(ByteBuffer.allocate(0)))
                    .exceptionally(_ -> null);
        }
    }

    /// Ends the connection at once; no further event follows from it that matters.
    void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        client.shutdownNow();
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        events.opened(this);
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (partial.length() + data.length() > LONGEST_TEXT) {
            events.closed(this, "a message is larger than " + LONGEST_TEXT + " characters");
            return null;
        }
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            partial.trimToSize();
            events.text(this, text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        events.alive(this);
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        events.alive(this);
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        events.closed(this, statusCode + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        events.closed(this, String.valueOf(error.getMessage()));
    }
}
