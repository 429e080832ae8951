package cn.xiaowu.bridge.link;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.link.BoothLink.Connection;
import cn.xiaowu.bridge.sockets.Bundles;
import cn.xiaowu.bridge.sockets.Conversation;
import cn.xiaowu.bridge.sockets.Line;
import cn.xiaowu.contract.link.BridgeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The links of all booths. A booth's memory is kept for as long as the bridge runs: there are as many as
/// enrolled booths. For use by any thread.
public final class BoothLinks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoothLinks.class);
    /// A booth that says much within that time gets one acknowledgement for all of it.
    private static final Duration ACKNOWLEDGE = Duration.ofMillis(200);

    private final Map<BoothId, BoothLink> links = new ConcurrentHashMap<>();
    private final Bundles bundles = new Bundles();
    private final Queue<BoothLink> owing = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("link-acks").daemon().factory());

    /// Begins to acknowledge.
    public BoothLinks() {
        long millis = ACKNOWLEDGE.toMillis();
        var _ = thread.scheduleWithFixedDelay(this::acknowledge, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// One thread for all of them: a timer for each would cost more than the acknowledgement.
    private void acknowledge() {
        for (BoothLink next = owing.poll(); next != null; next = owing.poll()) {
            try {
                next.acknowledge();
            } catch (RuntimeException e) {
                // One link's fault must not end the acknowledgements of all.
                LOG.warn(
                        "a booth was not told what has arrived: {}",
                        e.getClass().getName());
            }
        }
    }

    /// What is said over a new connection of a booth; it replaces an older one.
    ///
    /// @param listener hears of it
    public Conversation converse(BoothId booth, LinkListener listener) {
        return new LinkConversation(link(booth), listener);
    }

    /// Sends a message with the next [#release], or as soon as the booth is back.
    public void send(BoothId booth, BridgeMessage message) {
        link(booth).send(message, bundles);
    }

    /// Lets what was sent go out.
    public void release() {
        bundles.release();
    }

    /// How many booths are connected.
    public long count() {
        return links.values().stream().filter(BoothLink::isUp).count();
    }

    private BoothLink link(BoothId booth) {
        return links.computeIfAbsent(booth, id -> new BoothLink(id, owing::add));
    }

    @Override
    public void close() {
        thread.shutdownNow();
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
