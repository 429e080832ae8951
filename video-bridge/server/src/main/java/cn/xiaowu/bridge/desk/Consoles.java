package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.sockets.Bundles;
import cn.xiaowu.bridge.sockets.Conversation;
import cn.xiaowu.bridge.sockets.Line;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.wire.WireFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// The pages of all clerks, one a clerk. For use by any thread.
public final class Consoles {
    /// Log in first; the page shows the log-in.
    static final int NOT_LOGGED_IN = 4401;
    /// A newer page of the same clerk has taken over; the page must not connect again by itself.
    static final int REPLACED = 4409;

    private static final Logger LOG = LoggerFactory.getLogger(Consoles.class);
    private static final ObjectReader INCOMING = WireFormat.mapper().readerFor(ClerkMessage.class);
    private static final ObjectWriter OUTGOING = WireFormat.mapper().writerFor(ConsoleMessage.class);

    /// Changed under the lock only, so that coming and going are heard of in order; read by anybody.
    private final Map<String, Line> pages = new ConcurrentHashMap<>();
    private final Bundles bundles = new Bundles();

    /// What is said over a new connection of a clerk's page; it replaces an older one.
    ///
    /// @param links that the page has open
    /// @param listener hears of it
    public Conversation converse(Clerk clerk, Set<LinkId> links, ConsoleListener listener) {
        return new PageConversation(clerk, links, listener);
    }

    /// Sends a message with the next [#release], if a page is open.
    ///
    /// @param clerk the clerk's log-in name
    public void send(String clerk, ConsoleMessage message) {
        Line page = pages.get(clerk);
        if (page != null) {
            bundles.add(page, OUTGOING.writeValueAsString(message));
        }
    }

    /// Lets what was sent go out.
    public void release() {
        bundles.release();
    }

    /// Closes the page of a clerk who logged out.
    synchronized void dismiss(Clerk clerk) {
        Line page = pages.get(clerk.name());
        if (page != null) {
            page.close(NOT_LOGGED_IN, "logged out");
        }
    }

    private synchronized void open(Clerk clerk, Set<LinkId> links, Line page, ConsoleListener listener) {
        Line older = pages.put(clerk.name(), page);
        if (older != null) {
            older.close(REPLACED, "replaced");
        }
        LOG.info("{} is at the desk", clerk.name());
        listener.up(clerk, links);
    }

    private synchronized void close(Clerk clerk, Line page, ConsoleListener listener) {
        if (pages.remove(clerk.name(), page)) {
            LOG.info("{} has left the desk", clerk.name());
            listener.down(clerk);
        }
    }

    private final class PageConversation implements Conversation {
        private final Clerk clerk;
        private final Set<LinkId> links;
        private final ConsoleListener listener;
        private @Nullable Line line;

        PageConversation(Clerk clerk, Set<LinkId> links, ConsoleListener listener) {
            this.clerk = clerk;
            this.links = Set.copyOf(links);
            this.listener = listener;
        }

        @Override
        public void opened(Line opened) {
            line = opened;
            open(clerk, links, opened, listener);
        }

        /// A page that was replaced has nothing more to say.
        @Override
        public void heard(String text) {
            if (pages.get(clerk.name()) == line) {
                listener.said(clerk, read(text));
            }
        }

        private ClerkMessage read(String text) {
            try {
                return INCOMING.readValue(text);
            } catch (JacksonException e) {
                throw new IllegalArgumentException("not a message of the console: " + clerk.name(), e);
            }
        }

        @Override
        public void closed() {
            if (line != null) {
                close(clerk, line, listener);
            }
        }
    }
}
