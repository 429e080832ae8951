package cn.xiaowu.bridge.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;

/// All WebSockets of all peers, through one client. For use by any thread.
public final class Sockets implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebSocketClient client;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private volatile boolean closing;

    /// @param tls with a certificate for each booth
    public Sockets(SSLContext tls) {
        var factory = new SslContextFactory.Client();
        factory.setSslContext(tls);
        // The server has one certificate, and the booths here reach it by thousands of addresses.
        factory.setEndpointIdentificationAlgorithm(null);
        var connector = new ClientConnector();
        connector.setSslContextFactory(factory);
        connector.setConnectTimeout(PATIENCE);
        client = new WebSocketClient(new HttpClient(new HttpClientTransportOverHTTP(connector)));
        client.setIdleTimeout(Duration.ofMinutes(10));
        client.setMaxTextMessageSize(1 << 20);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the WebSocket client does not start", e);
        }
    }

    /// Fails as soon as any connection is lost or anything was heard that is not in the play; never done otherwise.
    CompletableFuture<Void> failure() {
        return failure;
    }

    /// Makes sure that nothing was lost so far.
    ///
    /// @throws IllegalStateException if any connection was
    public void requireAll() {
        if (failure.isCompletedExceptionally()) {
            throw new IllegalStateException(failure.exceptionNow().getMessage(), failure.exceptionNow());
        }
    }

    void fail(Throwable cause) {
        if (!closing) {
            failure.completeExceptionally(cause);
        }
    }

    /// Opens one.
    ///
    /// @param headers to send with the request
    CompletableFuture<?> open(URI address, Map<String, String> headers, Ear ear) {
        var request = new ClientUpgradeRequest(address);
        headers.forEach(request::setHeader);
        try {
            return client.connect(new SocketEnd(this, address.getHost(), ear), request);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the WebSocket client does not stop", e);
        }
    }
}
