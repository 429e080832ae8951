package cn.xiaowu.bridge.bench.servers;

import cn.xiaowu.bridge.booths.BoothTls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// The least that can stand between booths and clerks: Jetty, mutual TLS on the booths' side, and each text goes to
/// the counterpart as it came. Nothing is read, numbered, acknowledged, kept or written down.
public final class RelayMain {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Map<String, Session> OPEN = new ConcurrentHashMap<>();

    private RelayMain() {}

    /// Relays until it is stopped.
    ///
    /// @param args booths' port, clerks' port, folder with `bridge.crt`, `bridge.key` and `booth-ca.crt`
    public static void main(String[] args) throws Exception {
        var server = new Server();
        Path files = Path.of(args[2]);
        var tls =
                BoothTls.read(files.resolve("bridge.crt"), files.resolve("bridge.key"), files.resolve("booth-ca.crt"));
        server.addConnector(tls.connector(server, new HttpConfiguration(), "0.0.0.0", Integer.parseInt(args[0])));
        var clerks = new ServerConnector(server);
        clerks.setHost("127.0.0.1");
        clerks.setPort(Integer.parseInt(args[1]));
        server.addConnector(clerks);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setIdleTimeout(IDLE);
            container.addMapping(
                    "/booth",
                    (request, _, _) -> end("/clerk?", request.getHttpURI().getQuery()));
            container.addMapping(
                    "/clerk",
                    (request, _, _) -> end("/booth?", request.getHttpURI().getQuery()));
        }));
        server.start();
    }

    private static End end(String otherPath, String pair) {
        String own = otherPath.equals("/clerk?") ? "/booth?" : "/clerk?";
        return new End(own + pair, otherPath + pair);
    }

    /// One connection. Public only because Jetty calls it by reflection.
    public record End(String own, String other) implements Session.Listener.AutoDemanding {
        @Override
        public void onWebSocketOpen(Session session) {
            OPEN.put(own, session);
        }

        @Override
        public void onWebSocketText(String text) {
            Session counterpart = Objects.requireNonNull(OPEN.get(other), "the counterpart is not connected");
            counterpart.sendText(text, Callback.NOOP);
        }
    }
}
