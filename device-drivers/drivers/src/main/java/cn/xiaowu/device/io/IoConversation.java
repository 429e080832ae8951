package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineConversation;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the inputs many times a second, writes outputs when they have to change, and reads the outputs back each
/// second. Belongs to the board's owner thread, but for [#sight()].
final class IoConversation implements LineConversation {
    private static final Logger LOG = LoggerFactory.getLogger(IoConversation.class);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    /// A level that has just changed is looked at sooner, so that the usual looks may be seldom and cost little.
    private static final Duration WHILE_SETTLING = Duration.ofMillis(20);

    private static final Duration AFTER_REFUSAL = Duration.ofMillis(500);

    private final InputWatch inputs;
    private final OutputDesk desk;
    private final LinesOpener opener;
    private final OutputWriter writer;
    private final Pace pace;
    private final InstantSource clock;
    private final StatusBoard board;
    private final Consumer<IoEvent> listener;
    private @Nullable DigitalLines lines;
    private Instant checkAt = Instant.MIN;
    private boolean stopped;
    private volatile IoSight sight = IoSight.UNKNOWN;

    /// What speaks to the board over an open line.
    @FunctionalInterface
    interface LinesOpener {
        /// Makes it.
        DigitalLines over(ByteLine line);
    }

    /// How often to look, and how to wait in between.
    ///
    /// @param interval from the end of one look to the next
    /// @param rest comes back after that time
    record Pace(Duration interval, Consumer<Duration> rest) {}

    IoConversation(
            SignalMap map,
            LinesOpener opener,
            Pace pace,
            InstantSource clock,
            StatusBoard board,
            Consumer<IoEvent> listener) {
        this.inputs = new InputWatch(map.inputs());
        this.desk = new OutputDesk(map);
        this.writer = new OutputWriter(map.outputs());
        this.opener = opener;
        this.pace = pace;
        this.clock = clock;
        this.board = board;
        this.listener = listener;
    }

    @Override
    public void opened() {
        lines = null;
        checkAt = Instant.MIN;
        writer.forget();
        desk.taken(clock.instant());
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        try {
            if (!stopped) {
                look(linesOver(line));
            }
            pace.rest().accept(inputs.isSettling() ? WHILE_SETTLING : pace.interval());
        } catch (BoardRefusal e) {
            refused(e);
            pace.rest().accept(AFTER_REFUSAL);
        }
    }

    private DigitalLines linesOver(ByteLine line) {
        DigitalLines known = lines;
        if (known == null) {
            known = opener.over(line);
            lines = known;
        }
        return known;
    }

    private void look(DigitalLines open) throws LineLostException, BoardRefusal {
        BitSet high = open.readInputs();
        Instant now = clock.instant();
        inputs.sample(high, now).forEach(listener);
        sight = inputs.sight();
        writer.write(open, desk.at(now, sight));
        if (!now.isBefore(checkAt)) {
            check(open);
            checkAt = now.plus(BETWEEN_CHECKS);
        }
    }

    /// A board that restarted by itself has let all relays go; one with a stuck relay says so here, if anywhere.
    private void check(DigitalLines open) throws LineLostException, BoardRefusal {
        if (writer.verify(open)) {
            board.ready();
        } else if (writer.hasFailedTwice()) {
            board.down(DeviceFault.OUTPUT_NOT_TAKEN);
        }
    }

    private void refused(BoardRefusal refusal) {
        if (board.current().fault() != refusal.fault()) {
            LOG.warn("io: {} ({})", refusal.getMessage(), refusal.fault());
        }
        board.down(refusal.fault());
        checkAt = Instant.MIN;
        interrupt();
    }

    @Override
    public void lost(DeviceFault fault) {
        lines = null;
        interrupt();
        board.down(fault);
    }

    private void interrupt() {
        inputs.interrupt();
        desk.lost();
        sight = inputs.sight();
    }

    /// What the inputs say. May be called by any thread.
    IoSight sight() {
        return sight;
    }

    /// Somebody answered the call.
    void answerCall() {
        inputs.answerCall(clock.instant()).ifPresent(listener);
        sight = inputs.sight();
    }

    /// What the status light shows from now on.
    void show(StatusLight light) {
        desk.show(light);
    }

    /// Switches an output, at once if there is a line.
    SwitchAnswer switchTo(@Nullable ByteLine line, OutputSignal signal, boolean on) throws LineLostException {
        if (!writer.knows(signal)) {
            return new SwitchAnswer.NotWired();
        }
        if (!desk.switchTo(signal, on, sight)) {
            return new SwitchAnswer.Interlocked();
        }
        if (line == null) {
            return new SwitchAnswer.Offline(whyDown());
        }
        return switchNow(linesOver(line), signal, on);
    }

    private SwitchAnswer switchNow(DigitalLines open, OutputSignal signal, boolean on) throws LineLostException {
        try {
            Map<OutputSignal, Boolean> states = desk.at(clock.instant(), sight);
            writer.write(open, states);
            return Boolean.valueOf(on).equals(states.get(signal))
                    ? new SwitchAnswer.Switched()
                    : new SwitchAnswer.Waiting();
        } catch (BoardRefusal e) {
            refused(e);
            return new SwitchAnswer.Offline(e.fault());
        }
    }

    /// Writes what the outputs shall be while no program cares for them, and leaves them so.
    void stop(ByteLine line) throws LineLostException {
        stopped = true;
        try {
            writer.writeStopStates(linesOver(line));
        } catch (BoardRefusal e) {
            refused(e);
        }
    }

    DeviceFault whyDown() {
        DeviceFault fault = board.current().fault();
        return fault == null ? DeviceFault.NO_ANSWER : fault;
    }
}
