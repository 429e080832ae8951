package cn.xiaowu.device.io;

import cn.xiaowu.device.io.IoEvent.DoorClosed;
import cn.xiaowu.device.io.IoEvent.DoorOpened;
import cn.xiaowu.device.io.IoEvent.HelpAnswered;
import cn.xiaowu.device.io.IoEvent.HelpCalled;
import cn.xiaowu.device.io.IoEvent.MainsBack;
import cn.xiaowu.device.io.IoEvent.MainsLost;
import cn.xiaowu.device.io.IoEvent.PresenceBegan;
import cn.xiaowu.device.io.IoEvent.PresenceEnded;
import cn.xiaowu.device.io.IoEvent.TamperEnded;
import cn.xiaowu.device.io.IoEvent.Tampered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the levels of the inputs mean over time. Pure: for one thread, time is a parameter.
final class InputWatch {
    private final Map<InputSignal, InputLine> lines;
    private final Map<InputSignal, Debouncer> debouncers = new EnumMap<>(InputSignal.class);
    private final Map<InputSignal, Boolean> told = new EnumMap<>(InputSignal.class);
    private final PresenceHold presence;
    private final CallLatch call = new CallLatch();
    private Optional<Boolean> present = Optional.empty();

    InputWatch(Map<InputSignal, InputLine> lines) {
        this.lines = lines;
        lines.forEach((signal, line) -> debouncers.put(signal, new Debouncer(line.debounce())));
        InputLine sensor = lines.get(InputSignal.PRESENCE);
        this.presence = new PresenceHold(sensor == null ? Duration.ZERO : sensor.hold());
    }

    /// All inputs were read.
    ///
    /// @param high the lines that are high
    /// @return what happened, in the order of the signals
    List<IoEvent> sample(BitSet high, Instant now) {
        var events = new ArrayList<IoEvent>();
        lines.forEach((signal, line) -> {
            Debouncer debouncer = debouncer(signal);
            debouncer.sample(line.active(high.get(line.channel())), now);
            debouncer.believed().flatMap(active -> meaning(signal, active, now)).ifPresent(events::add);
        });
        return events;
    }

    private Debouncer debouncer(InputSignal signal) {
        return debouncers.computeIfAbsent(signal, _ -> new Debouncer(Duration.ZERO));
    }

    private Optional<IoEvent> meaning(InputSignal signal, boolean active, Instant now) {
        return switch (signal) {
            case CALL_BUTTON -> call.sample(active) ? Optional.of(new HelpCalled(now)) : Optional.empty();
            case PRESENCE -> {
                boolean held = presence.sample(active, now);
                present = Optional.of(held);
                yield change(signal, held, now);
            }
            case DOOR, TAMPER, MAINS_FAIL -> change(signal, active, now);
        };
    }

    private Optional<IoEvent> change(InputSignal signal, boolean active, Instant now) {
        Boolean before = told.put(signal, active);
        boolean was = before != null && before;
        return was == active ? Optional.empty() : Optional.of(active ? began(signal, now) : ended(signal, now));
    }

    private static IoEvent began(InputSignal signal, Instant now) {
        return switch (signal) {
            case DOOR -> new DoorOpened(now);
            case PRESENCE -> new PresenceBegan(now);
            case CALL_BUTTON -> new HelpCalled(now);
            case TAMPER -> new Tampered(now);
            case MAINS_FAIL -> new MainsLost(now);
        };
    }

    private static IoEvent ended(InputSignal signal, Instant now) {
        return switch (signal) {
            case DOOR -> new DoorClosed(now);
            case PRESENCE -> new PresenceEnded(now);
            case CALL_BUTTON -> new HelpAnswered(now);
            case TAMPER -> new TamperEnded(now);
            case MAINS_FAIL -> new MainsBack(now);
        };
    }

    /// Whether a level is about to be believed, so that the inputs should be looked at again soon.
    boolean isSettling() {
        return debouncers.values().stream().anyMatch(Debouncer::isSettling);
    }

    /// Somebody has answered the call.
    ///
    /// @return the event, if there was a call
    Optional<IoEvent> answerCall(Instant now) {
        return call.answer() ? Optional.of(new HelpAnswered(now)) : Optional.empty();
    }

    /// The inputs can't be read any more. A call that was not answered stays.
    void interrupt() {
        debouncers.values().forEach(Debouncer::interrupt);
        present = Optional.empty();
    }

    /// What is known now.
    IoSight sight() {
        return new IoSight(
                believed(InputSignal.DOOR),
                present,
                call.isCalling(),
                believed(InputSignal.TAMPER),
                believed(InputSignal.MAINS_FAIL));
    }

    private Optional<Boolean> believed(InputSignal signal) {
        return Optional.ofNullable(debouncers.get(signal)).flatMap(Debouncer::believed);
    }
}
