package cn.xiaowu.device.equipment;

import static cn.xiaowu.device.equipment.EquipmentKeys.told;

import cn.xiaowu.device.io.GpioSettings;
import cn.xiaowu.device.io.InputLine;
import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.OutputLine;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.RelayBoardLayout;
import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.io.SignalMap;
import cn.xiaowu.device.io.Wiring;
import cn.xiaowu.device.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The keys of an IO board: either `port`, then it is a relay board there, or `chip`, then it is the computer's own
/// pins. Null is not told.
///
/// @param port serial port of a relay board
/// @param baud its speed, 9600 as a rule
/// @param unit its number on the bus, 1 as a rule
/// @param layout how it numbers what it has; eight relays and inputs from 0 as a rule
/// @param chip number of the GPIO chip
/// @param outputs what is switched by which line. With neither outputs nor inputs a relay board is wired as usual
/// @param inputs what is watched on which line
record IoKeys(
        @Nullable String port,
        @Nullable Integer baud,
        @Nullable Integer unit,
        @Nullable Layout layout,
        @Nullable Integer chip,
        @Nullable Map<OutputSignal, Output> outputs,
        @Nullable Map<InputSignal, Input> inputs) {
    private static final int USUAL_BAUD = 9600;
    private static final int USUAL_UNIT = 1;

    IoBoard board() {
        if (port != null && chip == null) {
            return new IoBoard.Relays(relays(port));
        }
        if (chip != null && port == null) {
            if (baud != null || unit != null || layout != null) {
                throw new IllegalArgumentException("io.chip has no baud, unit or layout");
            }
            return new IoBoard.Pins(GpioSettings.gpiod(chip, signals()));
        }
        throw new IllegalArgumentException(
                "io has either a port, of a relay board, or a chip, for the computer's pins");
    }

    private RelayBoardSettings relays(String path) {
        int speed = told(baud, USUAL_BAUD);
        Equipment.checkBaud("io", speed);
        RelayBoardSettings usual = RelayBoardSettings.usual(new SerialSettings(Path.of(path), speed));
        boolean wiredAsUsual = outputs == null && inputs == null;
        return new RelayBoardSettings(
                usual.line(),
                told(unit, USUAL_UNIT),
                layout == null ? usual.layout() : layout.layout(),
                usual.interval(),
                wiredAsUsual ? Wiring.relayBoard() : signals());
    }

    private SignalMap signals() {
        return new SignalMap(
                told(outputs, Map.<OutputSignal, Output>of()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().line(entry.getKey()))),
                told(inputs, Map.<InputSignal, Input>of()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().line(entry.getKey()))));
    }

    private static int required(String key, @Nullable Integer value) {
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value;
    }

    /// How a relay board numbers what it has; see [RelayBoardLayout].
    record Layout(
            @Nullable Integer relays,
            @Nullable Integer inputs,
            @Nullable Integer firstCoil,
            @Nullable Integer firstInput,
            RelayBoardLayout.@Nullable Reading reading,
            RelayBoardLayout.@Nullable Writing writing,
            @Nullable Integer firstTimer) {

        RelayBoardLayout layout() {
            RelayBoardLayout usual = RelayBoardLayout.EIGHT;
            return new RelayBoardLayout(
                    told(relays, usual.relays()),
                    told(inputs, usual.inputs()),
                    told(firstCoil, usual.firstCoil()),
                    told(firstInput, usual.firstInput()),
                    told(reading, usual.reading()),
                    told(writing, usual.writing()),
                    firstTimer == null ? OptionalInt.empty() : OptionalInt.of(firstTimer));
        }
    }

    /// A line that switches; see [OutputLine].
    record Output(
            @Nullable Integer channel,
            @Nullable Boolean activeHigh,
            @Nullable Boolean onAtStart,
            @Nullable Boolean onAtStop) {

        OutputLine line(OutputSignal signal) {
            return new OutputLine(
                    required("io.outputs." + signal + ".channel", channel),
                    told(activeHigh, true),
                    told(onAtStart, false),
                    told(onAtStop, false));
        }
    }

    /// A line that is watched; see [InputLine].
    record Input(
            @Nullable Integer channel,
            @Nullable Boolean activeHigh,
            @Nullable Integer debounceMillis,
            @Nullable Integer holdSeconds) {
        private static final int USUAL_DEBOUNCE = 100;
        private static final int USUAL_HOLD = 15;

        InputLine line(InputSignal signal) {
            return new InputLine(
                    required("io.inputs." + signal + ".channel", channel),
                    told(activeHigh, true),
                    Duration.ofMillis(told(debounceMillis, USUAL_DEBOUNCE)),
                    Duration.ofSeconds(told(holdSeconds, signal == InputSignal.PRESENCE ? USUAL_HOLD : 0)));
        }
    }
}
