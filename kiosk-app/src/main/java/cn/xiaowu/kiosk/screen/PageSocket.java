package cn.xiaowu.kiosk.screen;

import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.contract.screen.PageMessage;
import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The WebSocket of the booth's page. There is one page: a newer one takes the place of the older.
final class PageSocket {
    private static final Logger LOG = LoggerFactory.getLogger(PageSocket.class);
    private static final int REPLACED = 4409;

    private final PageListener listener;
    private final AtomicReference<@Nullable WsContext> page = new AtomicReference<>();
    private final AtomicLong refused = new AtomicLong();

    PageSocket(PageListener listener) {
        this.listener = listener;
    }

    void configure(WsConfig config) {
        config.onConnect(this::connect);
        config.onMessage(this::receive);
        config.onBinaryMessage(this::receive);
        config.onClose(this::close);
        config.onError(error -> LOG.debug("the page's socket failed", error.error()));
    }

    /// Tells the page, if one is open.
    void send(KioskMessage message) {
        WsContext open = page.get();
        if (open != null && open.session.isOpen()) {
            open.send(WireFormat.mapper().writeValueAsString(message));
        }
    }

    boolean isConnected() {
        return page.get() != null;
    }

    /// How many messages could not be read.
    long refused() {
        return refused.get();
    }

    private void connect(WsConnectContext context) {
        context.enableAutomaticPings();
        WsContext older = page.getAndSet(context);
        if (older != null) {
            older.closeSession(REPLACED, "another page took over");
        }
        listener.connected();
    }

    private void receive(WsMessageContext context) {
        if (!isCurrent(context)) {
            return;
        }
        try {
            PageMessage message = WireFormat.mapper().readValue(context.message(), PageMessage.class);
            if (message instanceof PageMessage.Unknown) {
                refused.incrementAndGet();
            }
            listener.said(message);
        } catch (JacksonException e) {
            // The exception would repeat what was sent; its kind is enough to find a page that is out of step.
            refused.incrementAndGet();
            LOG.warn("the page sent what can't be read: {}", e.getClass().getSimpleName());
        }
    }

    private void receive(WsBinaryMessageContext context) {
        if (isCurrent(context)) {
            ByteBuffer data = context.data();
            byte[] frame = new byte[data.remaining()];
            data.get(frame);
            listener.saw(frame);
        }
    }

    private void close(WsCloseContext context) {
        WsContext open = page.get();
        if (open != null && open.sessionId().equals(context.sessionId())) {
            page.compareAndSet(open, null);
        }
    }

    private boolean isCurrent(WsContext context) {
        WsContext open = page.get();
        return open != null && open.sessionId().equals(context.sessionId());
    }
}
