package cn.xiaowu.provisioning.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lets each key (an address, a name) try so many times in a window of time. Remembers a bounded number of keys. For
/// use by any thread.
public final class Throttle {
    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Tries(Instant since, int count) {}

    /// @param most so many tries
    /// @param window in so much time
    public Throttle(int most, Duration window, InstantSource clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /// Counts one try.
    ///
    /// @return whether it is one of those allowed
    public synchronized boolean allows(String key) {
        Instant now = clock.instant();
        Tries before = tries.get(key);
        Tries after = before == null || before.since().plus(window).isBefore(now)
                ? new Tries(now, 1)
                : new Tries(before.since(), before.count() + 1);
        tries.put(key, after);
        return after.count() <= most;
    }

    /// Forgets the tries of a key, after one that succeeded.
    public synchronized void forget(String key) {
        tries.remove(key);
    }
}
