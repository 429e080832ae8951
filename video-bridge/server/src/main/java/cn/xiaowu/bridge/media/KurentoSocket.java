package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.kurento.jsonrpc.client.AbstractJsonRpcClientWebSocket;
import org.kurento.jsonrpc.client.JsonRpcWSConnectionListener;
import tools.jackson.core.JacksonException;

/// The Kurento client's way to a media server. The client's own one, on Netty, believes every certificate, waits for
/// ever for a server that takes a connection and says nothing, and tells in no certain order what becomes of it. For
/// any thread.
final class KurentoSocket extends AbstractJsonRpcClientWebSocket implements WholeTexts.Hearer {
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration SEND = Duration.ofSeconds(4);
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    private static final int MOST_NEWS = 100;
    private static final int MOST_EVENTS = 10_000;
    /// Policy violation (RFC 6455, section 7.4.1).
    private static final int TOO_MANY = 1008;

    private final HttpClient http;
    private final JsonRpcWSConnectionListener listener;
    private final SerialQueue news = new SerialQueue("media-news", MOST_NEWS);
    /// The client locks its list of objects while it waits for one to be made, and looks there for an event's source:
    /// whoever hears answers must not be kept busy with events.
    private final SerialQueue events = new SerialQueue("media-events", MOST_EVENTS);
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicReference<@Nullable WebSocket> current = new AtomicReference<>();
    private volatile long heardAt = System.nanoTime();

    /// Not connected yet.
    ///
    /// @param trust whom to believe where the server speaks TLS
    /// @param listener told of one thing after the other
    KurentoSocket(URI server, SSLContext trust, JsonRpcWSConnectionListener listener) {
        super(server.toString(), null);
        this.listener = listener;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(trust)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("media-socket").factory()))
                .build();
        // Else several threads tell of a server's events: that media flows no more, perhaps before it began to. They
        // have a queue of their own instead.
        setConcurrentServerRequest(false);
    }

    /// For how long nothing was heard from the server.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /// Does nothing: [MediaServer] asks far more often, and the heartbeat ends for good at the first reconnection.
    @Override
    public synchronized void enableHeartbeat(int interval) {}

    @Override
    protected void connectNativeClient() throws IOException {
        CompletableFuture<WebSocket> attempt =
                http.newWebSocketBuilder().connectTimeout(CONNECT).buildAsync(uri, new WholeTexts(this));
        try {
            WebSocket before = current.getAndSet(attempt.copy()
                    .orTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                    .join());
            heardAt = System.nanoTime();
            if (before != null) {
                before.abort();
            }
            leaveIfClosed();
        } catch (CompletionException e) {
            // It may still come about.
            var _ = attempt.thenAccept(WebSocket::abort);
            throw new IOException("no connection", e.getCause());
        }
    }

    /// The client looks only before it connects, which may take long.
    private void leaveIfClosed() throws IOException {
        WebSocket late = isClosedByUser() ? current.getAndSet(null) : null;
        if (late != null) {
            late.abort();
            http.shutdownNow();
            throw new IOException("it was closed meanwhile");
        }
    }

    @Override
    protected boolean isNativeClientConnected() {
        WebSocket open = current.get();
        return open != null && !open.isInputClosed() && !open.isOutputClosed();
    }

    @Override
    protected void sendTextMessage(String text) throws IOException {
        WebSocket open = current.get();
        if (open == null) {
            throw new IOException("the connection is gone");
        }
        sending.lock();
        try {
            open.sendText(text, true)
                    .orTimeout(SEND.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException | IllegalStateException e) {
            // Half of a message may be out.
            lost(open, WholeTexts.BROKEN, "a message could not be sent");
            throw new IOException("the connection broke", e);
        } finally {
            sending.unlock();
        }
    }

    @Override
    protected void closeNativeClient() {
        WebSocket open = current.getAndSet(null);
        if (open != null) {
            var _ = open.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((_, _) -> open.abort());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            http.shutdown();
        }
    }

    @Override
    protected void fireConnected() {
        news.offer(listener::connected);
    }

    @Override
    protected void fireConnectionFailed() {
        news.offer(listener::connectionFailed);
    }

    @Override
    protected void fireReconnecting() {
        news.offer(listener::reconnecting);
    }

    @Override
    protected void fireReconnectedSameServer() {
        news.offer(() -> listener.reconnected(true));
    }

    @Override
    protected void fireReconnectedNewServer() {
        news.offer(() -> listener.reconnected(false));
    }

    @Override
    protected void fireDisconnected() {
        news.offer(listener::disconnected);
    }

    @Override
    public void stirred() {
        heardAt = System.nanoTime();
    }

    @Override
    public void heard(WebSocket from, String text) {
        if (!isEvent(text)) {
            receivedTextMessage(text);
        } else if (!events.offer(() -> receivedTextMessage(text))) {
            lost(from, TOO_MANY, "more events than can be heard");
        }
    }

    private static boolean isEvent(String text) {
        try {
            return WireFormat.mapper().readTree(text).has("method");
        } catch (JacksonException e) {
            // The client says so itself.
            return false;
        }
    }

    @Override
    public void lost(WebSocket which, int code, String why) {
        which.abort();
        if (current.compareAndSet(which, null)) {
            handleReconnectDisconnection(code, why);
        }
    }
}
