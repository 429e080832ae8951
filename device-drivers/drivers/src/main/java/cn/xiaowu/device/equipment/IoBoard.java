package cn.xiaowu.device.equipment;

import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.GpioSettings;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.io.SignalMap;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Which IO board there is.
public sealed interface IoBoard {
    /// Prepares its driver; [DigitalIo#start()] takes the board.
    ///
    /// @param listener takes what happens at its inputs
    /// @param clock tells the time
    DigitalIo driver(Consumer<IoEvent> listener, InstantSource clock);

    /// What is on which of its lines.
    SignalMap signals();

    /// A relay board on a serial line.
    ///
    /// @param settings where it is and what is on it
    record Relays(RelayBoardSettings settings) implements IoBoard {
        @Override
        public DigitalIo driver(Consumer<IoEvent> listener, InstantSource clock) {
            return DigitalIo.onRelayBoard(settings, listener, clock);
        }

        @Override
        public SignalMap signals() {
            return settings.signals();
        }
    }

    /// Pins of the computer's own board.
    ///
    /// @param settings which chip, and what is on it
    record Pins(GpioSettings settings) implements IoBoard {
        @Override
        public DigitalIo driver(Consumer<IoEvent> listener, InstantSource clock) {
            return DigitalIo.onPins(settings, listener, clock);
        }

        @Override
        public SignalMap signals() {
            return settings.signals();
        }
    }
}
