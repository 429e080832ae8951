package cn.xiaowu.bridge.clerks;

import cn.xiaowu.bridge.web.Throttle;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Lets clerks in. Guessing is slowed down by name and by address. For use by any thread.
public final class LogIn {
    private static final int TRIES_BY_NAME = 5;
    private static final int TRIES_BY_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final ClerkFile clerks;
    private final ClerkSessions sessions;
    private final Throttle byName;
    private final Throttle byAddress;

    /// @param clerks who there is
    /// @param sessions who is in
    public LogIn(ClerkFile clerks, ClerkSessions sessions, InstantSource clock) {
        this.clerks = clerks;
        this.sessions = sessions;
        this.byName = new Throttle(TRIES_BY_NAME, WINDOW, clock);
        this.byAddress = new Throttle(TRIES_BY_ADDRESS, WINDOW, clock);
    }

    /// What came of a try to log in.
    public sealed interface Outcome {
        /// The clerk is in.
        ///
        /// @param clerk who
        /// @param token the session's secret
        record In(Clerk clerk, String token) implements Outcome {}

        /// Name or password is wrong; which one is not told.
        record Wrong() implements Outcome {}

        /// Too many tries; the next is due in some minutes.
        record TooMany() implements Outcome {}
    }

    /// Tries a password.
    public Outcome tryPassword(String name, String password, String address) {
        // Both are counted, whichever refuses.
        boolean addressMay = byAddress.allows(address);
        boolean nameMay = byName.allows(name);
        if (!addressMay || !nameMay) {
            return new Outcome.TooMany();
        }
        Optional<Clerk> clerk = clerks.check(name, password);
        if (clerk.isEmpty()) {
            return new Outcome.Wrong();
        }
        byName.forget(name);
        return new Outcome.In(clerk.get(), sessions.open(clerk.get()));
    }
}
