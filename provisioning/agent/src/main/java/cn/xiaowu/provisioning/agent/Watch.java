package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.BoothId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the agent knows about its own work. Written by the polling thread, read by the health server's.
final class Watch {
    private final BoothId booth;
    private final Duration patience;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(null, null));

    /// @param patience how long the server may be silent
    Watch(BoothId booth, Duration patience) {
        this.booth = booth;
        this.patience = patience;
    }

    /// The answers of `GET /health`:
    ///
    /// - 200 `UP`: the server answered not long ago.
    /// - 503 `DOWN`, reason `NO_ANSWER`: it has been silent for longer than three polls, or since the start.
    /// - 503 `DOWN`, reason `REFUSED`: it no longer accepts the booth's certificate.
    /// - 503 `DOWN`, reason `UNTRUSTED`: it is not the right server, or its configuration can't be used.
    ///
    /// @param status UP or DOWN
    /// @param reason why DOWN
    /// @param boothId the booth
    /// @param lastAnswerAt when the server last answered
    record Health(
            String status,
            @Nullable String reason,
            BoothId boothId,
            @Nullable Instant lastAnswerAt) {
        boolean isUp() {
            return status.equals("UP");
        }
    }

    private record Seen(
            @Nullable Instant answerAt, @Nullable ExitCode failure) {}

    void answered(Instant now) {
        seen.set(new Seen(now, null));
    }

    void failed(ExitCode why) {
        seen.updateAndGet(before -> new Seen(before.answerAt(), why));
    }

    Health at(Instant now) {
        Seen last = seen.get();
        String reason = reason(last, now);
        return new Health(reason == null ? "UP" : "DOWN", reason, booth, last.answerAt());
    }

    private @Nullable String reason(Seen last, Instant now) {
        if (last.failure() == ExitCode.REFUSED || last.failure() == ExitCode.UNTRUSTED) {
            return last.failure().name();
        }
        Instant answerAt = last.answerAt();
        return answerAt == null || answerAt.plus(patience).isBefore(now) ? "NO_ANSWER" : null;
    }
}
