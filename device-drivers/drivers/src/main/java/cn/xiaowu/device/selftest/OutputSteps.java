package cn.xiaowu.device.selftest;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.SwitchAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// The steps of an IO board's test that switch something on and off again.
final class OutputSteps {
    /// Longer than the privacy glass rests between two switchings.
    private static final Duration WAITING = Duration.ofSeconds(3);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final TestOutcome INTERLOCKED = new TestOutcome.Skipped(
            new Wording("互锁：门未关、有人或传感器未知，灯保持关闭", "interlocked: the door is open, somebody is seen, or nobody knows"));

    private final DigitalIo io;
    private final Lease lease;
    private final Witness witness;
    private final InstantSource clock;

    OutputSteps(DigitalIo io, Lease lease, Witness witness, InstantSource clock) {
        this.io = io;
        this.lease = lease;
        this.witness = witness;
        this.clock = clock;
    }

    /// What may hurt or lock somebody in is switched only if somebody on the spot says that it may be.
    TestOutcome check(OutputSignal signal) {
        return switch (signal) {
            case DISINFECT_LAMP -> checkIf(new Wording("屋内无人、门已关好？", "is nobody inside, and the door shut?"), signal);
            case DOOR_LOCK ->
                checkIf(new Wording("屋内无人，可以锁门？", "is nobody inside, so that the door may be locked?"), signal);
            default -> tryOut(signal);
        };
    }

    private TestOutcome checkIf(Wording harmless, OutputSignal signal) {
        return switch (witness.sees(harmless)) {
            case YES -> tryOut(signal);
            case NO -> new TestOutcome.Skipped(new Wording("现在不宜操作", "not to be switched now"));
            case NOBODY -> new TestOutcome.Skipped(new Wording("无人确认屋内无人", "nobody said that the booth is empty"));
        };
    }

    private TestOutcome tryOut(OutputSignal signal) {
        Instant begun = clock.instant();
        SwitchAnswer on = switchTo(signal, true);
        Duration took = Duration.between(begun, clock.instant());
        try {
            return switch (on) {
                case SwitchAnswer.Switched() -> look(signal, took);
                case SwitchAnswer.Interlocked() -> INTERLOCKED;
                case SwitchAnswer.NotWired() -> new TestOutcome.Skipped(new Wording("未接线", "not wired"));
                case SwitchAnswer.Offline(var fault) -> TestOutcome.Failed.of(fault);
                case SwitchAnswer.Waiting() ->
                    new TestOutcome.Failed(
                            new Wording("3 秒内未动作", "did not switch within 3 s"),
                            new Wording("松开呼叫按钮，稍后重试", "let the call button go and try again"));
            };
        } finally {
            switchTo(signal, false);
        }
    }

    private TestOutcome look(OutputSignal signal, Duration took) {
        String name = signal.wording().chinese();
        Wording confirmed = new Wording(
                "输出板 " + took.toMillis() + " ms 内确认", "the board confirms it within " + took.toMillis() + " ms");
        return switch (witness.sees(
                new Wording(name + " 已打开？", "is it on: " + signal.wording().english() + "?"))) {
            case YES ->
                new TestOutcome.Passed(List.of(confirmed, new Wording("现场人员确认", "somebody looked and says so")));
            case NO ->
                new TestOutcome.Failed(
                        new Wording("输出板已确认，但没有动作", "the board confirms it, but nothing happens"),
                        new Wording("检查继电器触点、接线、通道号和负载电源", "check contact, wiring, channel and the load's own supply"));
            case NOBODY ->
                new TestOutcome.Skipped(new Wording(
                        confirmed.chinese() + "；无人查看实际动作", confirmed.english() + "; nobody looked whether it happens"));
        };
    }

    /// An output that has to rest first is waited for.
    private SwitchAnswer switchTo(OutputSignal signal, boolean on) {
        Instant deadline = clock.instant().plus(WAITING);
        SwitchAnswer answer = io.switchTo(lease, signal, on).join();
        while (answer instanceof SwitchAnswer.Waiting && clock.instant().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = io.switchTo(lease, signal, on).join();
        }
        return answer;
    }
}
