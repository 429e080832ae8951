package cn.xiaowu.bridge.sockets;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// One open WebSocket connection. For use by any thread; nothing waits.
public final class Line {
    /// More than these waiting to be sent means that the far end does not read.
    private static final int MOST_WAITING = 2_000;

    private final Session session;
    private final InstantSource clock;
    private volatile Instant lastHeard;

    Line(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
        this.lastHeard = clock.instant();
        session.setMaxOutgoingFrames(MOST_WAITING);
    }

    /// Sends a text. If that fails the connection is dropped.
    public void send(String text) {
        session.sendText(text, Callback.from(() -> {}, _ -> session.disconnect()));
    }

    /// Closes, with a code that the far end understands.
    public void close(int code, String reason) {
        session.close(code, reason, Callback.from(() -> {}, _ -> session.disconnect()));
    }

    /// Drops the connection without a word.
    public void drop() {
        session.disconnect();
    }

    void heard() {
        lastHeard = clock.instant();
    }

    /// Asks for a sign of life, or gives up on a far end that has not given one for too long.
    void beat(Duration deadAfter) {
        if (lastHeard.plus(deadAfter).isBefore(clock.instant())) {
            session.disconnect();
        } else {
            session.sendPing(ByteBuffer.allocate(0), Callback.from(() -> {}, _ -> session.disconnect()));
        }
    }
}
