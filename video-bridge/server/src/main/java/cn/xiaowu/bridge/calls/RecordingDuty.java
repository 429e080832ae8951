package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.RecordingStatus;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Holds to it that items which must be recorded (双录) are accepted in a recorded call only, and that no call about one
/// begins that could not be recorded. The call loop's thread asks; any thread may read the counts.
public final class RecordingDuty {
    private final BooleanSupplier roomIsLow;
    private final LongAdder refusedCalls = new LongAdder();
    private final LongAdder refusedAcceptances = new LongAdder();

    /// @param roomIsLow whether the disk of recordings is too low for new ones; must not wait
    public RecordingDuty(BooleanSupplier roomIsLow) {
        this.roomIsLow = roomIsLow;
    }

    /// Whether a call about this item can't begin.
    boolean forbids(ServiceItem item) {
        boolean forbidden = item.mustBeRecorded() && roomIsLow.getAsBoolean();
        if (forbidden) {
            refusedCalls.increment();
        }
        return forbidden;
    }

    /// Why a clerk can't decide so now; empty if nothing is in the way.
    Optional<ConsoleMessage.Refused> objection(LiveCall call, Decision decision) {
        boolean allowed = decision.outcome() != Decision.Outcome.ACCEPT
                || !call.item().mustBeRecorded()
                || isOn(call.recording());
        if (allowed) {
            return Optional.empty();
        }
        refusedAcceptances.increment();
        return Optional.of(Refusals.notRecorded(call.id()));
    }

    private static boolean isOn(BoothMessage.@Nullable Recording recording) {
        return recording != null && recording.status() == RecordingStatus.ON;
    }

    /// Calls that were not begun, since there was no room to record them.
    public long refusedCalls() {
        return refusedCalls.sum();
    }

    /// Acceptances that were refused, since the call was not recorded.
    public long refusedAcceptances() {
        return refusedAcceptances.sum();
    }
}
