package cn.xiaowu.bridge.link;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.link.BoothLink.Connection;
import cn.xiaowu.bridge.sockets.Conversation;
import cn.xiaowu.bridge.sockets.Line;
import cn.xiaowu.contract.link.BridgeMessage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The links of all booths. A booth's memory is kept for as long as the bridge runs: there are as many as
/// enrolled booths. For use by any thread.
public final class BoothLinks {
    private final Map<BoothId, BoothLink> links = new ConcurrentHashMap<>();

    /// What is said over a new connection of a booth; it replaces an older one.
    ///
    /// @param listener hears of it
    public Conversation converse(BoothId booth, LinkListener listener) {
        return new LinkConversation(link(booth), listener);
    }

    /// Sends a message now, or as soon as the booth is back.
    public void send(BoothId booth, BridgeMessage message) {
        link(booth).send(message);
    }

    /// How many booths are connected.
    public long count() {
        return links.values().stream().filter(BoothLink::isUp).count();
    }

    private BoothLink link(BoothId booth) {
        return links.computeIfAbsent(booth, BoothLink::new);
    }

    private static final class LinkConversation implements Conversation {
        private final BoothLink link;
        private final LinkListener listener;
        private @Nullable Connection connection;

        LinkConversation(BoothLink link, LinkListener listener) {
            this.link = link;
            this.listener = listener;
        }

        @Override
        public void opened(Line line) {
            var opened = new Connection(line, listener);
            connection = opened;
            link.opened(opened);
        }

        @Override
        public void heard(String text) {
            if (connection != null) {
                link.heard(connection, text);
            }
        }

        @Override
        public void closed() {
            if (connection != null) {
                link.closed(connection);
            }
        }
    }
}
