package cn.xiaowu.device.selftest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Takes what a device's thread tells, with the time at which it came, for the test's thread to wait for.
///
/// @param <T> what is told
final class Inbox<T> implements Consumer<T> {
    private final BlockingQueue<Arrival<T>> arrivals = new LinkedBlockingQueue<>();
    private final InstantSource clock;

    /// Something that came.
    ///
    /// @param <A> what is told
    /// @param at when
    /// @param what what
    record Arrival<A>(Instant at, A what) {}

    Inbox(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void accept(T what) {
        arrivals.add(new Arrival<>(clock.instant(), what));
    }

    /// The next to come.
    ///
    /// @param deadline until when to wait
    /// @return empty if nothing came in time, or the thread was interrupted: then it is over too
    Optional<Arrival<T>> next(Instant deadline) {
        try {
            long left = Duration.between(clock.instant(), deadline).toMillis();
            return Optional.ofNullable(arrivals.poll(Math.max(0, left), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
