package cn.xiaowu.bridge.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How long one has to wait, as a range: nobody believes a bare number. Learns from the talks that are
/// over. Not for use by several threads.
public final class WaitEstimate {
    private static final Duration FIRST_GUESS = Duration.ofMinutes(6);
    private static final int TALKS_REMEMBERED = 20;

    private final Deque<Duration> talks = new ArrayDeque<>();

    /// A range of minutes.
    ///
    /// @param fromMinutes at least
    /// @param toMinutes at most
    public record Range(int fromMinutes, int toMinutes) {}

    /// A talk is over.
    public void learn(Duration talk) {
        talks.addLast(talk);
        if (talks.size() > TALKS_REMEMBERED) {
            talks.removeFirst();
        }
    }

    /// The wait of one who has `ahead` others before.
    ///
    /// @param seats how many clerks serve; none counts as one, since one may come at any time
    public Range of(int ahead, int seats) {
        double minutesEach = mean().toSeconds() / 60.0 / Math.max(1, seats);
        int from = (int) Math.floor(ahead * minutesEach * 0.7);
        int to = (int) Math.ceil((ahead + 1) * minutesEach * 1.3);
        return new Range(from, Math.max(to, from + 1));
    }

    private Duration mean() {
        return talks.isEmpty()
                ? FIRST_GUESS
                : talks.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(talks.size());
    }
}
