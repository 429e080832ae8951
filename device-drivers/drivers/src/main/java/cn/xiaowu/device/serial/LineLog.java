package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/// Says in the log what becomes of a line. One that is lost and opened again and again, by a loose plug, is one fact:
/// after the third loss within a minute losses are only counted, and told once a minute, until a minute passes
/// without one. Belongs to the line's owner thread.
final class LineLog {
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int TOLD_ONE_BY_ONE = 3;

    private final String name;
    private final InstantSource clock;
    private final BiConsumer<Level, String> log;
    private @Nullable DeviceFault told;
    private Instant spanBegun = Instant.MIN;
    private int losses;
    private boolean restless;

    /// @param name names the line
    /// @param clock tells the time
    /// @param log takes each line
    LineLog(String name, InstantSource clock, BiConsumer<Level, String> log) {
        this.name = name;
        this.clock = clock;
        this.log = log;
    }

    /// The line is open.
    void opened() {
        told = null;
        if (!restless) {
            log.accept(Level.INFO, name + ": line open");
        }
    }

    /// The line was lost, or could not be opened; that it still can't is not told again.
    void lost(LineLostException e) {
        if (told == e.fault()) {
            return;
        }
        told = e.fault();
        pass();
        if (losses == 0) {
            spanBegun = clock.instant();
        }
        losses++;
        if (!restless && losses > TOLD_ONE_BY_ONE) {
            restless = true;
            log.accept(Level.WARN, name + ": lost again and again; from now on told once a minute (" + e.fault() + ")");
        } else if (!restless) {
            log.accept(Level.WARN, name + ": " + e.getMessage() + " (" + e.fault() + ")");
        }
    }

    /// Time passed. Cheap; to be called often.
    void pass() {
        if (!spanBegun.equals(Instant.MIN) && !clock.instant().isBefore(spanBegun.plus(SPAN))) {
            endSpan();
        }
    }

    private void endSpan() {
        if (restless && losses == 0) {
            restless = false;
            log.accept(Level.INFO, name + ": steady again");
        } else {
            summarise();
        }
        spanBegun = restless ? clock.instant() : Instant.MIN;
        losses = 0;
    }

    /// The line is given up.
    void closed() {
        summarise();
    }

    private void summarise() {
        if (restless && losses > 0) {
            long seconds = Duration.between(spanBegun, clock.instant()).toSeconds();
            log.accept(Level.WARN, name + ": lost " + losses + " times within " + seconds + " s");
        }
    }
}
