package cn.xiaowu.device.io;

import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.provider.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The pins of an ARM board.
///
/// @param devices the folder of the character devices, `/dev`
/// @param chip number of the GPIO chip: 0 is `/dev/gpiochip0`
/// @param interval from one look at the inputs to the next, 20 ms to 1 s; a change is looked at sooner
/// @param signals what is on which line of the chip. No line is both input and output
/// @param providers makes what drives the pins: fresh Pi4J providers, one for inputs and one for outputs. Named and
/// never searched for: a search finds pretended pins on every board that is not a Raspberry Pi
public record GpioSettings(
        Path devices, int chip, Duration interval, SignalMap signals, Supplier<List<Provider<?, ?, ?>>> providers) {
    private static final Duration USUAL_INTERVAL = Duration.ofMillis(100);
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /// @throws IllegalArgumentException if a number is out of range, or a line is both input and output
    public GpioSettings {
        if (chip < 0 || chip > 255) {
            throw new IllegalArgumentException("a GPIO chip is 0 to 255, not " + chip);
        }
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("inputs are looked at every 20 ms to 1 s, not " + interval);
        }
        refuseBothWays(signals.outputs().values(), signals.inputs().values());
    }

    /// A chip of this machine through libgpiod, as Pi4J brings it: for Raspberry Pi boards only. It refuses others.
    public static GpioSettings gpiod(int chip, SignalMap signals) {
        return new GpioSettings(
                Path.of("/dev"),
                chip,
                USUAL_INTERVAL,
                signals,
                () -> List.of(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance()));
    }

    private static void refuseBothWays(Collection<OutputLine> outputs, Collection<InputLine> inputs) {
        Set<Integer> both =
                new HashSet<>(outputs.stream().map(OutputLine::channel).toList());
        both.retainAll(inputs.stream().map(InputLine::channel).toList());
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("lines " + both + " are both input and output");
        }
    }

    /// The chip's character device.
    Path device() {
        return devices.resolve("gpiochip" + chip);
    }

    Map<String, String> capabilities() {
        return Map.of(
                "chip", device().toString(),
                "outputs", String.valueOf(signals.outputs().size()),
                "inputs", String.valueOf(signals.inputs().size()));
    }
}
