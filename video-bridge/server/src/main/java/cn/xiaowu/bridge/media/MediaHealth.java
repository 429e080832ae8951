package cn.xiaowu.bridge.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether one media server can be used. Says each change in a line of the log. For any thread; nothing waits.
///
/// ```
/// away ─connected─▶ tried ─negotiates─▶ up ─one call can't do on it─▶ doubted ─rest, negotiates again─▶ up
///  ▲                                    │                               │
///  └───────────── broken, or does not answer ◀──────────────────────────┘
/// ```
final class MediaHealth {
    private static final Logger LOG = LoggerFactory.getLogger(MediaHealth.class);
    /// A server that failed is not tried again before.
    private static final Duration REST = Duration.ofSeconds(5);

    private final String name;
    private final InstantSource clock;
    private boolean connected;
    private boolean up;
    private boolean drained;
    private boolean closed;
    /// Whether the log has it that the server is down.
    private boolean told;
    private Instant restsUntil = Instant.MIN;

    /// @param name for the log
    MediaHealth(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    synchronized boolean isConnected() {
        return connected;
    }

    synchronized boolean isUp() {
        return up;
    }

    synchronized boolean isDrained() {
        return drained;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// Whether it takes new calls.
    synchronized boolean takesCalls() {
        return up && !drained;
    }

    /// Whether it is to be left alone for now.
    synchronized boolean isResting() {
        return closed || clock.instant().isBefore(restsUntil);
    }

    synchronized void drained(boolean wanted) {
        if (wanted != drained) {
            drained = wanted;
            LOG.info("media server {} {}", name, wanted ? "is drained" : "takes calls again");
        }
    }

    /// The connection stands.
    synchronized void connects() {
        connected = true;
    }

    /// Calls can do on it what they need.
    synchronized void rises() {
        if (!up && connected && !closed) {
            up = true;
            told = false;
            LOG.info("media server {} is up", name);
        }
    }

    /// A call could not do on it what has to be possible: others had better not try for a while.
    synchronized void doubted(Throwable why) {
        restsUntil = clock.instant().plus(REST);
        if (up && !closed) {
            up = false;
            LOG.warn("media server {} is doubted: {}", name, Failure.of(why));
        }
    }

    /// It does not answer as it should.
    synchronized void fails(Throwable why) {
        restsUntil = clock.instant().plus(REST);
        breaks(Failure.of(why));
    }

    /// The connection is gone.
    synchronized void breaks(String why) {
        connected = false;
        up = false;
        if (!told && !closed) {
            told = true;
            LOG.warn("media server {} is down: {}", name, why);
        }
    }

    /// The bridge wants nothing of it any more.
    synchronized void closes() {
        closed = true;
        up = false;
    }
}
