package cn.xiaowu.kiosk.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that the booth is in another network, by the machine's own addresses, twice a second: a connection over the
/// old one would only be found dead by its silence. One thread of its own.
public final class NetworkWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkWatch.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Source source;
    private final Runnable changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("network").factory());
    private @Nullable Set<InetAddress> known;

    /// The machine's addresses.
    interface Source {
        /// Those by which others can be reached.
        Set<InetAddress> addresses() throws IOException;
    }

    /// @param changed told by this watch's thread; must not wait
    public NetworkWatch(Runnable changed) {
        this(NetworkWatch::ofThisMachine, changed);
    }

    NetworkWatch(Source source, Runnable changed) {
        this.source = source;
        this.changed = changed;
    }

    /// Begins to look.
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks once.
    void look() {
        try {
            note(source.addresses());
        } catch (IOException e) {
            LOG.debug("the machine's addresses can't be read", e);
        }
    }

    private void note(Set<InetAddress> now) {
        boolean isNew = known != null && !known.equals(now);
        known = now;
        if (isNew) {
            LOG.info("the network has changed: {} addresses now", now.size());
            changed.run();
        }
    }

    private static Set<InetAddress> ofThisMachine() throws IOException {
        Set<InetAddress> found = new HashSet<>();
        for (var all = NetworkInterface.getNetworkInterfaces(); all.hasMoreElements(); ) {
            NetworkInterface one = all.nextElement();
            if (one.isUp() && !one.isLoopback()) {
                one.inetAddresses()
                        .filter(address -> !address.isLinkLocalAddress())
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
