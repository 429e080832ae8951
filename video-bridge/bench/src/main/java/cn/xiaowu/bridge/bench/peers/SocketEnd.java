package cn.xiaowu.bridge.bench.peers;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// Jetty's side of one peer. Public only because Jetty calls it by reflection.
public final class SocketEnd implements Session.Listener.AutoDemanding {
    private final Sockets sockets;
    private final String host;
    private final Ear ear;

    SocketEnd(Sockets sockets, String host, Ear ear) {
        this.sockets = sockets;
        this.host = host;
        this.ear = ear;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        ear.opened(text -> session.sendText(text, Callback.from(() -> {}, sockets::fail)));
    }

    @Override
    public void onWebSocketText(String text) {
        try {
            ear.heard(text);
        } catch (RuntimeException e) {
            sockets.fail(e);
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        sockets.fail(cause);
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        callback.succeed();
        sockets.fail(new IllegalStateException(host + " was closed with " + statusCode + ' ' + reason));
    }
}
