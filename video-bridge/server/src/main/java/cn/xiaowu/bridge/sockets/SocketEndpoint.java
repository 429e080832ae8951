package cn.xiaowu.bridge.sockets;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jetty's side of one conversation. Public only because Jetty calls it by reflection.
public final class SocketEndpoint implements Session.Listener.AutoDemanding {
    private static final Logger LOG = LoggerFactory.getLogger(SocketEndpoint.class);

    private final Conversation conversation;
    private final Heartbeat heartbeat;
    private final InstantSource clock;
    private final Flood flood = new Flood();
    private @Nullable Line line;

    SocketEndpoint(Conversation conversation, Heartbeat heartbeat, InstantSource clock) {
        this.conversation = conversation;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        // The heartbeat decides who is dead; Jetty's own limit counts what is sent, too.
        session.setIdleTimeout(heartbeat.deadAfter().multipliedBy(4));
        var opened = new Line(session, clock);
        line = opened;
        heartbeat.add(opened);
        conversation.opened(opened);
    }

    @Override
    public void onWebSocketText(String text) {
        Line current = alive();
        if (current == null) {
            return;
        }
        if (flood.isTooMuch(clock.instant())) {
            current.close(StatusCode.POLICY_VIOLATION, "too many messages");
            return;
        }
        try {
            conversation.heard(text);
        } catch (IllegalArgumentException e) {
            LOG.warn("closing a connection: {}", e.getMessage());
            current.close(StatusCode.POLICY_VIOLATION, "not understood");
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        Line current = alive();
        if (current != null) {
            current.close(StatusCode.BAD_DATA, "text only");
        }
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        alive();
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        alive();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("a connection failed: {}", cause.getClass().getSimpleName());
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        callback.succeed();
        Line current = line;
        if (current != null) {
            heartbeat.remove(current);
            conversation.closed();
        }
    }

    private @Nullable Line alive() {
        Line current = line;
        if (current != null) {
            current.heard();
        }
        return current;
    }
}
