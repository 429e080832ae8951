package cn.xiaowu.bridge.media;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.kurento.client.KurentoClient;
import org.kurento.jsonrpc.client.JsonRpcClientNettyWebSocket;
import org.kurento.jsonrpc.client.JsonRpcWSConnectionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection to a media server. When it breaks, the client tries by itself to get it back.
final class KurentoConnection {
    private static final Logger LOG = LoggerFactory.getLogger(KurentoConnection.class);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final Duration CONNECT = Duration.ofSeconds(4);
    /// The client itself waits without end for a server that takes a connection and says nothing.
    private static final Duration HANDSHAKE = Duration.ofSeconds(8);

    private final JsonRpcClientNettyWebSocket socket;
    private final KurentoClient client;

    private KurentoConnection(JsonRpcClientNettyWebSocket socket, KurentoClient client) {
        this.socket = socket;
        this.client = client;
    }

    /// Waits until it is there.
    ///
    /// @param listener told when it goes and comes back; called on the client's own threads
    /// @throws RuntimeException if the server can't be reached now
    static KurentoConnection open(URI server, JsonRpcWSConnectionListener listener) {
        var socket = new JsonRpcClientNettyWebSocket(server.toString(), listener);
        socket.setLabel("KurentoClient");
        socket.setRequestTimeout(ANSWER.toMillis());
        socket.setConnectionTimeout(Math.toIntExact(CONNECT.toMillis()));
        socket.setTryReconnectingForever(true);
        socket.setSendCloseMessage(true);
        CompletableFuture<KurentoClient> attempt = CompletableFuture.supplyAsync(
                () -> KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(socket),
                step -> Thread.ofVirtual().name("media-connect").start(step));
        try {
            KurentoClient client = attempt.orTimeout(HANDSHAKE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return new KurentoConnection(socket, client);
        } catch (CompletionException e) {
            closeForGood(socket);
            throw e;
        }
    }

    KurentoClient client() {
        return client;
    }

    /// Whether the client has given up: it does after some faults.
    boolean isClosed() {
        return client.isClosed();
    }

    /// Tells the server that this session is over, which releases what belongs to it. Waits for it, not for long.
    void close() {
        closeForGood(socket);
    }

    /// A client that still means to come back would go on trying after it was closed.
    private static void closeForGood(JsonRpcClientNettyWebSocket socket) {
        socket.setTryReconnectingForever(false);
        try {
            socket.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("a connection to a media server was not closed cleanly: {}", e.toString());
        }
    }
}
