package cn.xiaowu.bridge.sockets;

import java.time.InstantSource;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Jetty's side of one conversation. Jetty gives it one frame after the other, each when it asks for it.
final class SocketHandler implements FrameHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);

    private final Conversation conversation;
    private final Heartbeat heartbeat;
    private final InstantSource clock;
    private final IncomingText text;
    private final Flood flood = new Flood();
    private @Nullable CoreSession session;
    private @Nullable Line line;
    /// It is being closed, and what the far end has said meanwhile is not heard.
    private boolean refused;

    /// @param largestText in bytes; a longer one closes the connection
    SocketHandler(Conversation conversation, long largestText, Heartbeat heartbeat, InstantSource clock) {
        this.conversation = conversation;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.text = new IncomingText(largestText);
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        // The heartbeat decides who is dead; Jetty's own limit counts what is sent, too.
        opened.setIdleTimeout(heartbeat.deadAfter().multipliedBy(4));
        session = opened;
        line = new Line(opened, clock);
        heartbeat.add(line);
        conversation.opened(line);
        callback.succeeded();
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        CoreSession from = session;
        Line current = line;
        if (from == null || current == null) {
            callback.failed(new IllegalStateException("not open"));
            return;
        }
        current.heard();
        try {
            take(frame, from, current);
        } catch (RuntimeException e) {
            callback.failed(e);
            return;
        }
        callback.succeeded();
        // Jetty answers a close by itself, and nothing comes after it.
        if (frame.getOpCode() != OpCode.CLOSE) {
            from.demand();
        }
    }

    private void take(Frame frame, CoreSession from, Line current) {
        if (frame.isDataFrame() && refused) {
            return;
        }
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.CONTINUATION -> text.add(frame).ifPresent(whole -> hear(whole, current));
            case OpCode.BINARY -> refuse(current, CloseStatus.BAD_DATA, "text only");
            case OpCode.PING ->
                from.sendFrame(new Frame(OpCode.PONG, BufferUtil.copy(frame.getPayload())), Callback.NOOP, false);
            default -> LOG.trace("a sign of life");
        }
    }

    private void hear(String said, Line current) {
        if (flood.isTooMuch(clock.instant())) {
            refuse(current, CloseStatus.POLICY_VIOLATION, "too many messages");
            return;
        }
        try {
            conversation.heard(said);
        } catch (IllegalArgumentException e) {
            LOG.warn("closing a connection: {}", e.getMessage());
            refuse(current, CloseStatus.POLICY_VIOLATION, "not understood");
        }
    }

    private void refuse(Line current, int code, String reason) {
        refused = true;
        current.close(code, reason);
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        LOG.debug("a connection failed: {}", cause.getClass().getSimpleName());
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
        Line current = line;
        if (current != null) {
            heartbeat.remove(current);
            conversation.closed();
        }
    }
}
