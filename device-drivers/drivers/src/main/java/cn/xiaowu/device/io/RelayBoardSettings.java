package cn.xiaowu.device.io;

import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.util.Map;

/// A Modbus RTU relay board on a serial line.
///
/// @param line where it is; most boards come with 9600 Bd
/// @param unit its number on the bus, 1 to 247
/// @param layout how it numbers what it has
/// @param interval from one look at the inputs to the next, 20 ms to 1 s; a change is looked at sooner
/// @param signals what is on which of its lines
public record RelayBoardSettings(
        SerialSettings line, int unit, RelayBoardLayout layout, Duration interval, SignalMap signals) {
    /// Often enough for a button that is pressed for a sixth of a second, and seldom enough to cost next to nothing.
    private static final Duration USUAL_INTERVAL = Duration.ofMillis(100);

    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// @throws IllegalArgumentException if a number is out of range, or a signal is on a line that the board has not
    public RelayBoardSettings {
        if (unit < 1 || unit > 247) {
            throw new IllegalArgumentException("a board's number is 1 to 247, not " + unit);
        }
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("inputs are looked at every 20 ms to 1 s, not " + interval);
        }
        signals.outputs().forEach((signal, wired) -> checkChannel(signal, wired.channel(), layout.relays()));
        signals.inputs().forEach((signal, wired) -> checkChannel(signal, wired.channel(), layout.inputs()));
    }

    /// Board number 1 of eight relays and inputs, wired as usual.
    public static RelayBoardSettings usual(SerialSettings line) {
        return new RelayBoardSettings(line, 1, RelayBoardLayout.EIGHT, USUAL_INTERVAL, Wiring.relayBoard());
    }

    private static void checkChannel(Enum<?> signal, int channel, int channels) {
        if (channel >= channels) {
            throw new IllegalArgumentException(
                    signal + " is on channel " + channel + ", but the board has 0 to " + (channels - 1));
        }
    }

    /// The silence that ends a frame: three and a half bytes, and never less than the standard's 1.75 ms.
    Duration frameGap() {
        return Duration.ofMillis(Math.max(2, line.wireMillis(4)));
    }

    Map<String, String> capabilities() {
        return Map.of(
                "port", line.port().toString(),
                "baud", String.valueOf(line.baud()),
                "unit", String.valueOf(unit),
                "relays", String.valueOf(layout.relays()),
                "inputs", String.valueOf(layout.inputs()));
    }
}
