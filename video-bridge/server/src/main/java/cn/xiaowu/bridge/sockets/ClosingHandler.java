package cn.xiaowu.bridge.sockets;

import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;

/// Closes at once. A page learns only from a close code why it may not stay: the status of a failed upgrade is hidden
/// from it.
///
/// @param code the close code
/// @param reason one or two words
record ClosingHandler(int code, String reason) implements FrameHandler {
    @Override
    public void onOpen(CoreSession session, Callback callback) {
        callback.succeeded();
        session.close(code, reason, Callback.NOOP);
        // For the far end's own close.
        session.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
    }
}
