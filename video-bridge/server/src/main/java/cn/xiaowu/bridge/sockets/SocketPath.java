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

        /// In bytes; a session description comes in whole. Nothing is taken up while nothing comes.
        private static final int AT_ONCE = 16 * 1_024;
        /// In bytes, of texts that go out together; Jetty takes those into one that are a quarter of it at most, such
        /// as a session description. Nothing is taken up while nothing is sent.
        private static final int TOGETHER = 32 * 1_024;

        @Override
        protected void configure(JettyWebSocketServletFactory factory) {
            factory.setMaxTextMessageSize(largestText);
            factory.setMaxFrameSize(largestText);
            factory.setMaxBinaryMessageSize(1_024);
            factory.setOutputBufferSize(TOGETHER);
            factory.setInputBufferSize(AT_ONCE);
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
