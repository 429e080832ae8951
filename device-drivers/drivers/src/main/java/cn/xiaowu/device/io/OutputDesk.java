package cn.xiaowu.device.io;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each output shall be now: what was asked for, with the rules of the booth on top.
///
/// - The status light shows what it was told, and that somebody calls for help while somebody does.
/// - The fan also runs while somebody is present.
/// - The privacy glass rests a second between two switchings.
/// - The disinfecting lamp goes out, and stays out, when the door opens, somebody is seen, or nobody knows.
/// - The door lock does what it is told and nothing else. It never follows a sensor.
///
/// Pure: for one thread, time is a parameter.
final class OutputDesk {
    static final Duration GLASS_REST = Duration.ofSeconds(1);
    private static final Set<OutputSignal> LAMPS =
            EnumSet.of(OutputSignal.LIGHT_RED, OutputSignal.LIGHT_YELLOW, OutputSignal.LIGHT_GREEN);

    private final SignalMap map;
    private final Map<OutputSignal, Boolean> wanted = new EnumMap<>(OutputSignal.class);
    private final SlowSwitch glass;
    private @Nullable StatusLight light;

    /// Begins with what the outputs are at start.
    OutputDesk(SignalMap map) {
        this.map = map;
        map.outputs().forEach((signal, line) -> wanted.put(signal, line.onAtStart()));
        this.glass = new SlowSwitch(GLASS_REST, isWanted(OutputSignal.PRIVACY_GLASS));
    }

    /// What the status light shows from now on.
    void show(StatusLight shown) {
        light = shown;
    }

    /// Switches an output. A lamp of the status light that is switched by itself stays so until [#show(StatusLight)].
    ///
    /// @return false if the disinfecting lamp must stay out
    boolean switchTo(OutputSignal signal, boolean on, IoSight sight) {
        if (signal == OutputSignal.DISINFECT_LAMP && on && !sight.isEmptyAndShut()) {
            return false;
        }
        if (LAMPS.contains(signal)) {
            setLampsApart();
        }
        wanted.put(signal, on);
        return true;
    }

    /// What was shown is left, so that a technician can try lamp by lamp.
    private void setLampsApart() {
        if (light != null) {
            light = null;
            LAMPS.forEach(lamp -> wanted.replace(lamp, false));
        }
    }

    /// The board was taken: its outputs are written, which counts as switching.
    void taken(Instant now) {
        glass.switched(glass.at(now), now);
    }

    /// The board is away: a lamp that is dangerous does not come back by itself.
    void lost() {
        wanted.replace(OutputSignal.DISINFECT_LAMP, false);
    }

    /// What each output shall be.
    Map<OutputSignal, Boolean> at(Instant now, IoSight sight) {
        if (!sight.isEmptyAndShut()) {
            wanted.replace(OutputSignal.DISINFECT_LAMP, false);
        }
        var states = new EnumMap<OutputSignal, Boolean>(OutputSignal.class);
        map.outputs().keySet().forEach(signal -> states.put(signal, state(signal, now, sight)));
        return states;
    }

    private boolean state(OutputSignal signal, Instant now, IoSight sight) {
        return switch (signal) {
            case LIGHT_RED, LIGHT_YELLOW, LIGHT_GREEN -> lamp(signal, now, sight);
            case PRIVACY_GLASS -> {
                glass.want(isWanted(signal));
                yield glass.at(now);
            }
            case FAN -> isWanted(signal) || sight.present().orElse(false);
            case DOOR_LOCK, LIGHTING, DISINFECT_LAMP -> isWanted(signal);
        };
    }

    private boolean lamp(OutputSignal lamp, Instant now, IoSight sight) {
        StatusLight shown = sight.calling() ? StatusLight.HELP_CALLED : light;
        return shown == null ? isWanted(lamp) : shown.isLit(lamp, map.has(OutputSignal.LIGHT_YELLOW), now);
    }

    private boolean isWanted(OutputSignal signal) {
        return wanted.getOrDefault(signal, false);
    }
}
