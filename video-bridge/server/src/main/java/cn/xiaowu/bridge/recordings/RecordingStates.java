package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Where recordings stand, on record. For use by any thread; waits for the database.
final class RecordingStates {
    private final Jdbi jdbi;
    private final InstantSource clock;
    private final RecordingRows rows = new RecordingRows();

    RecordingStates(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Empty if nothing was heard of one.
    Optional<RecordingState> find(CallId call) {
        return jdbi.withHandle(handle -> rows.find(handle, call));
    }

    /// Whether a call's recording is sealed, or was.
    boolean isClosed(CallId call) {
        return find(call).map(RecordingState::isClosed).orElse(false);
    }

    /// Lets something happen to a recording.
    ///
    /// @param call a call that has a ticket
    /// @return the state after it
    RecordingState happen(CallId call, RecordingEvent event) {
        return jdbi.inTransaction(handle -> {
            rows.begin(handle, call, now());
            RecordingState before = rows.lock(handle, call).orElseThrow();
            RecordingState after = RecordingMachine.step(before, event, now());
            if (!after.equals(before)) {
                rows.put(handle, call, after);
            }
            return after;
        });
    }

    /// As the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
