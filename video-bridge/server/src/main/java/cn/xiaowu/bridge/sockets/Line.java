package cn.xiaowu.bridge.sockets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/// One open WebSocket connection. For use by any thread; nothing waits.
public final class Line {
    /// More than these waiting to be sent means that the far end does not read.
    private static final int MOST_WAITING = 2_000;

    private final CoreSession session;
    private final InstantSource clock;
    private volatile Instant lastHeard;
    private @Nullable String held;

    Line(CoreSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
        this.lastHeard = clock.instant();
        session.setMaxOutgoingFrames(MOST_WAITING);
    }

    /// Sends a text, and before it what is held back. If that fails the connection is dropped.
    public synchronized void send(String text) {
        hold(text);
        release();
    }

    /// Holds a text back until [#release], so that all of them go out together, in order.
    public synchronized void hold(String text) {
        String before = held;
        held = text;
        if (before != null) {
            write(before, true);
        }
    }

    /// Sends what is held back.
    public synchronized void release() {
        String last = held;
        held = null;
        if (last != null) {
            write(last, false);
        }
    }

    /// @param more whether another text follows at once: then several go out with one system call and as one record of
    ///     TLS
    private void write(String text, boolean more) {
        session.sendFrame(new Frame(OpCode.TEXT, text), orDrop(), more);
    }

    private Callback orDrop() {
        return Callback.from(() -> {}, _ -> session.abort());
    }

    /// Closes, with a code that the far end understands.
    public void close(int code, String reason) {
        release();
        session.close(code, reason, orDrop());
    }

    /// Drops the connection without a word.
    public void drop() {
        session.abort();
    }

    void heard() {
        lastHeard = clock.instant();
    }

    /// Asks for a sign of life, or gives up on a far end that has not given one for too long.
    void beat(Duration deadAfter) {
        if (lastHeard.plus(deadAfter).isBefore(clock.instant())) {
            session.abort();
        } else {
            session.sendFrame(new Frame(OpCode.PING), orDrop(), false);
        }
    }
}
