package cn.xiaowu.bridge.media;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.kurento.client.Continuation;
import org.kurento.client.KurentoClient;
import org.kurento.client.ServerInfo;
import org.kurento.jsonrpc.JsonRpcErrorException;
import org.kurento.jsonrpc.client.JsonRpcWSConnectionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection to a media server. When it breaks, the client tries by itself to get it back.
final class KurentoConnection {
    private static final Logger LOG = LoggerFactory.getLogger(KurentoConnection.class);
    /// A server works off one request of a connection after the other: after another server's death many wait.
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /// Without a word for so long a server that was asked is dead.
    private static final Duration DEAD = Duration.ofSeconds(4);

    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int LOOK_MILLIS = 100;

    private final KurentoSocket socket;
    private final KurentoClient client;

    private KurentoConnection(KurentoSocket socket, KurentoClient client) {
        this.socket = socket;
        this.client = client;
    }

    /// Waits until it is there.
    ///
    /// @param trust whom to believe where the server speaks TLS
    /// @param listener told when it goes and comes back
    /// @throws RuntimeException if the server can't be reached now
    static KurentoConnection open(URI server, SSLContext trust, JsonRpcWSConnectionListener listener) {
        var socket = new KurentoSocket(server, trust, listener);
        socket.setRequestTimeout(ANSWER.toMillis());
        socket.setTryReconnectingForever(true);
        try {
            return new KurentoConnection(socket, KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(socket));
        } catch (RuntimeException e) {
            close(socket);
            throw e;
        }
    }

    KurentoClient client() {
        return client;
    }

    /// Whether the client has given up.
    boolean isClosed() {
        return client.isClosed();
    }

    /// Asks whether the server is alive. One that has much to do may answer late: it lives if it says anything at all.
    ///
    /// @throws RuntimeException if it does not
    void check() {
        var answer = new CompletableFuture<Void>();
        long asked = System.nanoTime();
        client.getServerManager().getInfo(new Answer(answer));
        while (!isOver(answer) && socket.silence().toNanos() > System.nanoTime() - asked) {
            if (System.nanoTime() - asked > DEAD.toNanos()) {
                throw new CompletionException(new TimeoutException());
            }
        }
    }

    private static boolean isOver(CompletableFuture<Void> answer) {
        try {
            answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private record Answer(CompletableFuture<Void> future) implements Continuation<ServerInfo> {
        @Override
        public void onSuccess(ServerInfo info) {
            future.complete(null);
        }

        @Override
        public void onError(Throwable why) {
            future.completeExceptionally(why);
        }
    }

    /// Tells the server to forget that this session looked at an object, which would else live as long as the session.
    /// One that can't forget keeps it.
    ///
    /// @throws RuntimeException if the server can't be asked
    void forget(String object) {
        try {
            socket.sendRequest("unref", Map.of("object", object), Void.class);
        } catch (JsonRpcErrorException e) {
            LOG.debug("a media server does not forget a pipeline: {}", e.getCode());
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /// Releases some objects, and tells the server that this session is over. Waits for it, not for long. What
    /// another session has looked at would else be kept; and a server looks at everything itself when anybody asks
    /// it for its pipelines.
    void close(List<String> objects) {
        socket.setRequestTimeout(GOODBYE.toMillis());
        socket.setSendCloseMessage(true);
        try {
            for (String object : objects) {
                socket.sendRequest("release", Map.of("object", object), Void.class);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("a media server was left with what was on it: {}", Failure.of(e));
        }
        close(socket);
    }

    /// Lets go of a server that is not expected to hear it.
    void drop() {
        close(socket);
    }

    /// A client that still means to come back would go on trying after it was closed.
    private static void close(KurentoSocket socket) {
        socket.setTryReconnectingForever(false);
        try {
            socket.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("a connection to a media server was not closed cleanly: {}", e.toString());
        }
    }
}
