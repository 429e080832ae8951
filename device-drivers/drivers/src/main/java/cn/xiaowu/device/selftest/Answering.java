package cn.xiaowu.device.selftest;

import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The first step of every test: the port opens and the device answers.
final class Answering {
    static final Wording TITLE = new Wording("端口打开，设备应答", "the port opens, the device answers");

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final DeviceInfo device;
    private final Inbox<DeviceStatus> statuses;
    private final InstantSource clock;

    /// @param device which device
    /// @param statuses its statuses, told since before it was started
    /// @param clock tells the time
    Answering(DeviceInfo device, Inbox<DeviceStatus> statuses, InstantSource clock) {
        this.device = device;
        this.statuses = statuses;
        this.clock = clock;
    }

    /// A fault may pass while the device starts: only the last one counts, but a port that can't be had is told at
    /// once.
    TestOutcome check() {
        Instant begun = clock.instant();
        DeviceFault last = DeviceFault.NO_ANSWER;
        Optional<Inbox.Arrival<DeviceStatus>> next = statuses.next(begun.plus(PATIENCE));
        while (next.isPresent()) {
            DeviceStatus status = next.get().what();
            if (status.state().isWorking()) {
                return passed(Duration.between(begun, next.get().at()));
            }
            DeviceFault fault = status.fault();
            last = fault == null ? last : fault;
            if (isFinal(last)) {
                return TestOutcome.Failed.of(last);
            }
            next = statuses.next(begun.plus(PATIENCE));
        }
        return TestOutcome.Failed.of(last);
    }

    private static boolean isFinal(DeviceFault fault) {
        return fault != DeviceFault.NO_ANSWER;
    }

    private TestOutcome passed(Duration after) {
        String port = device.capabilities().getOrDefault("port", "?");
        String baud = device.capabilities().getOrDefault("baud", "?");
        return new TestOutcome.Passed(List.of(new Wording(
                port + "，" + baud + " Bd，" + after.toMillis() + " ms 内应答",
                "answers on " + port + " at " + baud + " Bd within " + after.toMillis() + " ms")));
    }
}
