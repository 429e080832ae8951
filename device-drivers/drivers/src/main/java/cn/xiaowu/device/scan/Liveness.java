package cn.xiaowu.device.scan;

import cn.xiaowu.device.health.DeviceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a scanner that can be asked still answers: it is asked when its line is opened and every half minute, and
/// counts as gone when it gave no good answer three times in a row. For one thread.
final class Liveness {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    private Instant askAt = Instant.MIN;
    private @Nullable Instant deadline;
    private int unanswered;
    private int refusals;
    private boolean strange;

    void opened() {
        askAt = Instant.MIN;
        deadline = null;
        begin();
    }

    private void begin() {
        unanswered = 0;
        refusals = 0;
        strange = false;
    }

    /// Whether it is time to ask.
    boolean isDue(Instant now) {
        return deadline == null && !now.isBefore(askAt);
    }

    /// It was asked, or told something that it has to answer.
    void asked(Instant now) {
        if (deadline == null) {
            deadline = now.plus(PATIENCE);
        }
    }

    /// It answered as it should.
    void answered(Instant now) {
        deadline = null;
        begin();
        askAt = now.plus(BETWEEN_QUESTIONS);
    }

    /// It said no.
    void refused() {
        if (deadline != null) {
            deadline = null;
            refusals++;
        }
    }

    /// Bytes came that are no answer.
    void strange() {
        strange |= deadline != null;
    }

    /// Time passes.
    ///
    /// @return why it counts as gone, if it does now
    Optional<DeviceFault> fault(Instant now) {
        Instant limit = deadline;
        if (limit != null && !now.isBefore(limit)) {
            deadline = null;
            unanswered++;
        }
        if (refusals >= TRIES) {
            return Optional.of(DeviceFault.STUCK_BUSY);
        }
        if (unanswered >= TRIES) {
            return Optional.of(strange ? DeviceFault.WRONG_ANSWER : DeviceFault.NO_ANSWER);
        }
        return Optional.empty();
    }
}
