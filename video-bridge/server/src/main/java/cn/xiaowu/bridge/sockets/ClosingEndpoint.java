package cn.xiaowu.bridge.sockets;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// Closes at once. A page learns only from a close code why it may not stay: the status of a failed
/// upgrade is hidden from it. Public only because Jetty calls it by reflection.
///
/// @param code the close code
/// @param reason one or two words
public record ClosingEndpoint(int code, String reason) implements Session.Listener.AutoDemanding {
    @Override
    public void onWebSocketOpen(Session session) {
        session.close(code, reason, Callback.NOOP);
    }
}
