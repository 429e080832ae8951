package cn.xiaowu.bridge.sockets;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.Handshaker;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;

/// Makes WebSockets of the requests to a path. It hands frames on as Jetty's core has them: above that, Jetty would
/// decode each text byte by byte, which was a sixth of what the bridge did in a call.
final class SocketServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /// In bytes; a session description comes in whole. Nothing is taken up while nothing comes.
    private static final int AT_ONCE = 16 * 1_024;
    /// In bytes, of texts that go out together; Jetty takes those into one that are a quarter of it at most, such as a
    /// session description. Nothing is taken up while nothing is sent.
    private static final int TOGETHER = 32 * 1_024;

    private final transient SocketPath path;
    private final transient Handshaker handshaker = Handshaker.newInstance();
    private transient @Nullable WebSocketComponents components;

    SocketServlet(SocketPath path) {
        this.path = path;
    }

    @Override
    public void init() {
        var context = ServletContextHandler.getServletContextHandler(getServletContext());
        components = WebSocketServerComponents.ensureWebSocketComponents(context.getServer(), context);
    }

    @Override
    protected void service(HttpServletRequest said, HttpServletResponse answer) throws ServletException, IOException {
        var request = ServletContextRequest.getServletContextRequest(said);
        if (!handshaker.isWebSocketUpgradeRequest(request)) {
            super.service(said, answer);
            return;
        }
        switch (path.door().apply(said)) {
            case Admission.Welcome(var conversation) -> upgrade(request, answer, conversation);
            case Admission.Closed(var code, var reason) ->
                upgrade(request, answer, new ClosingConversation(code, reason));
            case Admission.Refused(var status) -> answer.sendError(status, "refused");
        }
    }

    private void upgrade(ServletContextRequest request, HttpServletResponse answer, Conversation conversation)
            throws IOException {
        var handler = new SocketHandler(conversation, path.largestText(), path.heartbeat(), InstantSource.system());
        try (Blocker.Callback done = Blocker.callback()) {
            var response = request.getServletContextResponse();
            if (handshaker.upgradeRequest((_, _, _) -> handler, request, response, done, components, this::customize)) {
                done.block();
                return;
            }
            done.succeeded();
        }
        answer.sendError(HttpServletResponse.SC_BAD_REQUEST, "not a WebSocket of version 13");
    }

    private void customize(Configuration configuration) {
        configuration.setMaxFrameSize(path.largestText());
        configuration.setMaxTextMessageSize(path.largestText());
        configuration.setOutputBufferSize(TOGETHER);
        configuration.setInputBufferSize(AT_ONCE);
    }
}
