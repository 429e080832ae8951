package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.selftest.InputTrial.Move;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of an IO board's test in which a person moves something and the board has to notice.
final class InputSteps {
    private final DigitalIo io;
    private final Inbox<IoEvent> events;
    private final Witness witness;
    private final Duration patience;
    private final InstantSource clock;

    /// @param patience how long a person may take for each thing
    InputSteps(DigitalIo io, Inbox<IoEvent> events, Witness witness, Duration patience, InstantSource clock) {
        this.io = io;
        this.events = events;
        this.witness = witness;
        this.patience = patience;
        this.clock = clock;
    }

    /// @param trial what to do
    /// @param hold how much longer its end takes
    TestOutcome check(InputTrial trial, Duration hold) {
        if (!witness.isPresent()) {
            return new TestOutcome.Skipped(asItIs(trial));
        }
        Wording permission = trial.permission();
        if (permission != null && witness.sees(permission) != Witness.Sight.YES) {
            return new TestOutcome.Skipped(new Wording("现在不宜操作", "not to be tried now"));
        }
        List<Wording> evidence = new ArrayList<>();
        for (Move move : movesFrom(trial)) {
            Optional<Duration> seen = awaitChange(move, move.equals(trial.ends()) ? patience.plus(hold) : patience);
            if (seen.isEmpty()) {
                return new TestOutcome.Failed(
                        new Wording(
                                "未收到变化：" + move.request().chinese(),
                                "no change was seen: " + move.request().english()),
                        new Wording("检查传感器供电、接线和通道号", "check the sensor's supply, its wiring and its channel"));
            }
            evidence.add(noticed(move, seen.get()));
        }
        return new TestOutcome.Passed(evidence);
    }

    /// What is active already, such as a door that stands open, has to end first.
    private List<Move> movesFrom(InputTrial trial) {
        Move ends = trial.ends();
        if (ends == null) {
            io.answerCall();
            return List.of(trial.begins());
        }
        boolean active = trial.active().apply(io.sight()).orElse(false);
        return active ? List.of(ends, trial.begins()) : List.of(trial.begins(), ends);
    }

    private Optional<Duration> awaitChange(Move move, Duration term) {
        Instant asked = clock.instant();
        witness.please(move.request());
        Instant deadline = asked.plus(term);
        var next = events.next(deadline);
        // What happened before it was asked for is no evidence.
        while (next.isPresent() && !isAnswer(next.get(), move, asked)) {
            next = events.next(deadline);
        }
        if (move.event() == IoEvent.HelpCalled.class) {
            io.answerCall();
        }
        return next.map(arrival -> Duration.between(asked, arrival.at()));
    }

    private static boolean isAnswer(Inbox.Arrival<IoEvent> arrival, Move move, Instant asked) {
        return move.event().isInstance(arrival.what()) && !arrival.at().isBefore(asked);
    }

    private static Wording noticed(Move move, Duration after) {
        return new Wording(
                move.request().chinese() + "：" + after.toMillis() + " ms 后发现",
                move.request().english() + ": noticed after " + after.toMillis() + " ms");
    }

    private Wording asItIs(InputTrial trial) {
        return trial.active()
                .apply(io.sight())
                .map(active -> active
                        ? new Wording("当前：动作；无人操作", "now active; nobody moved it")
                        : new Wording("当前：未动作；无人操作", "now inactive; nobody moved it"))
                .orElseGet(() -> new Wording("当前：未知；无人操作", "not known yet; nobody moved it"));
    }
}
