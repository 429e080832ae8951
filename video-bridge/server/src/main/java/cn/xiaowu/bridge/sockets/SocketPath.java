package cn.xiaowu.bridge.sockets;

import io.javalin.config.JavalinConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/// A path on which WebSockets are opened.
///
/// @param path for example `/v1/link`
/// @param largestText in bytes of UTF-8; a longer one closes the connection
/// @param door decides who comes in
/// @param heartbeat finds the dead
public record SocketPath(
        String path, long largestText, Function<HttpServletRequest, Admission> door, Heartbeat heartbeat) {

    /// Adds it to a server: it stands at its very path, ahead of the server's other routes.
    public void addTo(JavalinConfig config) {
        config.jetty.modifyServletContextHandler(
                handler -> handler.addServlet(new ServletHolder(new SocketServlet(this)), path));
    }
}
