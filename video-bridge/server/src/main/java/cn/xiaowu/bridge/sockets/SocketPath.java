package cn.xiaowu.bridge.sockets;

import io.javalin.config.JavalinConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServlet;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.jspecify.annotations.Nullable;

/// A path on which WebSockets are opened.
///
/// @param path for example `/v1/link`
/// @param largestText in characters; a longer one closes the connection
/// @param door decides who comes in
/// @param heartbeat finds the dead
public record SocketPath(
        String path, long largestText, Function<HttpServletRequest, Admission> door, Heartbeat heartbeat) {

    /// Adds it to a server.
    public void addTo(JavalinConfig config) {
        config.jetty.modifyServletContextHandler(handler -> handler.addServlet(new ServletHolder(new Door()), path));
    }

    /// Stands at its very path, ahead of the server's other routes.
    private final class Door extends JettyWebSocketServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void configure(JettyWebSocketServletFactory factory) {
            factory.setMaxTextMessageSize(largestText);
            factory.setMaxFrameSize(largestText);
            factory.setMaxBinaryMessageSize(1_024);
            factory.setCreator(SocketPath.this::admit);
        }
    }

    private @Nullable Object admit(JettyServerUpgradeRequest request, JettyServerUpgradeResponse response) {
        return switch (door.apply(request.getHttpServletRequest())) {
            case Admission.Welcome(var conversation) ->
                new SocketEndpoint(conversation, heartbeat, InstantSource.system());
            case Admission.Closed(var code, var reason) -> new ClosingEndpoint(code, reason);
            case Admission.Refused(var status) -> refuse(response, status);
        };
    }

    private static @Nullable Object refuse(JettyServerUpgradeResponse response, int status) {
        try {
            response.sendError(status, "refused");
        } catch (IOException e) {
            // Whoever asked is gone already.
            return null;
        }
        return null;
    }
}
