package cn.xiaowu.device.io;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which signal is on which line. A booth need not have all of them: what is not mapped is not there.
///
/// @param outputs what is switched
/// @param inputs what is watched
public record SignalMap(Map<OutputSignal, OutputLine> outputs, Map<InputSignal, InputLine> inputs) {
    private static final int MOST_CHANNELS = 256;
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(5);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(30);

    /// Copies the maps.
    ///
    /// @throws IllegalArgumentException if two signals share a line, the door lock could stay locked without the
    /// program, or presence is held too short or too long. Says which
    public SignalMap {
        outputs = copy(OutputSignal.class, outputs);
        inputs = copy(InputSignal.class, inputs);
        refuseSharedOutputs(outputs);
        refuseSharedInputs(inputs);
        OutputLine lock = outputs.get(OutputSignal.DOOR_LOCK);
        if (lock != null) {
            refuseLockedWithoutProgram(lock);
        }
        inputs.forEach(SignalMap::refuseUnfitHold);
    }

    /// Whether there is such an output.
    public boolean has(OutputSignal signal) {
        return outputs.containsKey(signal);
    }

    static void checkChannel(int channel) {
        if (channel < 0 || channel >= MOST_CHANNELS) {
            throw new IllegalArgumentException("no board has a channel " + channel);
        }
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> type, Map<K, V> map) {
        var copy = new EnumMap<K, V>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    private static void refuseSharedOutputs(Map<OutputSignal, OutputLine> outputs) {
        var taken = new HashMap<Integer, OutputSignal>();
        outputs.forEach(
                (signal, line) -> refuseShared("output", line.channel(), taken.put(line.channel(), signal), signal));
    }

    private static void refuseSharedInputs(Map<InputSignal, InputLine> inputs) {
        var taken = new HashMap<Integer, InputSignal>();
        inputs.forEach(
                (signal, line) -> refuseShared("input", line.channel(), taken.put(line.channel(), signal), signal));
    }

    private static void refuseShared(String kind, int channel, @Nullable Object before, Object signal) {
        if (before != null) {
            throw new IllegalArgumentException(
                    kind + " channel " + channel + " is given to both " + before + " and " + signal);
        }
    }

    /// Fire rules: who is inside gets out, whatever became of the program, the board and the power.
    private static void refuseLockedWithoutProgram(OutputLine lock) {
        if (lock.onAtStart() || lock.onAtStop()) {
            throw new IllegalArgumentException("the door lock must be open at start and at stop");
        }
        if (lock.onWhenReleased()) {
            throw new IllegalArgumentException(
                    "the door lock must be open when its line is released: wire it so that a high line locks it");
        }
    }

    private static void refuseUnfitHold(InputSignal signal, InputLine line) {
        Duration hold = line.hold();
        boolean fits = signal == InputSignal.PRESENCE
                ? hold.compareTo(SHORTEST_HOLD) >= 0 && hold.compareTo(LONGEST_HOLD) <= 0
                : hold.isZero();
        if (!fits) {
            throw new IllegalArgumentException(signal
                    + (signal == InputSignal.PRESENCE ? " is held 5 to 30 s, not " : " is not held, and not ")
                    + hold);
        }
    }
}
