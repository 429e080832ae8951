package cn.xiaowu.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long nobody has touched anything.
final class Idle {
    private static final Duration WARNING = Duration.ofSeconds(30);

    private Idle() {}

    static boolean isOver(Session session, Instant now) {
        return session.stage().endsWhenIdle() && !now.isBefore(end(session));
    }

    /// Seconds until the visit ends by itself, once the warning is up.
    static @Nullable Integer secondsLeft(Session session, Instant now) {
        Instant end = end(session);
        if (!session.stage().endsWhenIdle() || now.isBefore(end.minus(WARNING))) {
            return null;
        }
        return (int) Math.max(0, Duration.between(now, end).toSeconds());
    }

    private static Instant end(Session session) {
        return session.lastTouch().plus(session.surroundings().idleLimit()).plus(WARNING);
    }
}
