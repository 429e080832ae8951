package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.provider.Provider;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A GPIO chip's pins by Pi4J. To its owner thread it is a line on which no bytes go, so that opening, losing, opening
/// again and closing are those of every other device.
///
/// Inputs are looked at and not listened to: a listener of Pi4J ends with only a log line when its poll fails, and
/// edges before it was added are lost.
final class GpioLines implements DigitalLines, ByteLine {
    private static final Logger LOG = LoggerFactory.getLogger(GpioLines.class);

    private final GpioSettings settings;
    private final Context context;
    private final Map<Integer, DigitalInput> inputs = new TreeMap<>();
    private final Map<Integer, DigitalOutput> outputs = new TreeMap<>();

    private GpioLines(GpioSettings settings, Context context) {
        this.settings = settings;
        this.context = context;
    }

    /// Takes the chip's pins.
    ///
    /// @throws LineLostException if there is no such chip, or its pins can't be had
    static GpioLines open(GpioSettings settings) throws LineLostException {
        checkChip(settings);
        GpioLines lines = null;
        try {
            lines = new GpioLines(settings, context(settings));
            lines.take();
            return lines;
        } catch (RuntimeException | LinkageError e) {
            if (lines != null) {
                lines.close();
            }
            throw refused(settings, e);
        }
    }

    private static void checkChip(GpioSettings settings) throws LineLostException {
        if (!Files.exists(settings.device())) {
            throw new LineLostException(
                    DeviceFault.NO_GPIO_CHIP, "GPIO chip " + settings.chip() + " not present: " + settings.device());
        }
    }

    private static LineLostException refused(GpioSettings settings, Throwable cause) {
        return new LineLostException(
                DeviceFault.GPIO_REFUSED, "GPIO chip " + settings.chip() + " can't be used: " + cause.getMessage());
    }

    /// Nothing is searched for, and the process's end is ours to order.
    private static Context context(GpioSettings settings) {
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .noAutoInject()
                .disableShutdownHook()
                .setGpioChipName("gpiochip" + settings.chip())
                .add(settings.providers().get().toArray(Provider[]::new))
                .build();
    }

    private void take() {
        settings.signals().outputs().forEach((signal, line) -> outputs.put(line.channel(), output(signal, line)));
        settings.signals().inputs().forEach((signal, line) -> inputs.put(line.channel(), input(signal, line)));
    }

    private DigitalOutput output(OutputSignal signal, OutputLine line) {
        return context.create(DigitalOutput.newConfigBuilder(context)
                .id("out-" + signal)
                .address(line.channel())
                .initial(DigitalState.getState(line.level(line.onAtStart())))
                .shutdown(DigitalState.getState(line.level(line.onAtStop())))
                .build());
    }

    private DigitalInput input(InputSignal signal, InputLine line) {
        return context.create(DigitalInput.newConfigBuilder(context)
                .id("in-" + signal)
                .address(line.channel())
                .pull(signal == InputSignal.PRESENCE ? PullResistance.OFF : PullResistance.PULL_UP)
                .build());
    }

    @Override
    public BitSet readInputs() throws LineLostException {
        checkChip(settings);
        var high = new BitSet();
        try {
            inputs.forEach((channel, pin) -> high.set(channel, pin.state().isHigh()));
        } catch (RuntimeException e) {
            // Pi4J's native layer throws whatever it likes, and it means the same.
            throw refused(settings, e);
        }
        return high;
    }

    /// What was written: pins can't be read back through Pi4J.
    @Override
    public BitSet readOutputs() {
        var high = new BitSet();
        outputs.forEach((channel, pin) -> high.set(channel, pin.state().isHigh()));
        return high;
    }

    @Override
    public void write(int channel, boolean high) throws LineLostException {
        DigitalOutput pin = outputs.get(channel);
        if (pin == null) {
            throw new IllegalArgumentException("no output is on line " + channel);
        }
        try {
            pin.state(DigitalState.getState(high));
        } catch (IOException e) {
            throw refused(settings, e);
        }
    }

    /// No bytes come.
    @Override
    public int read(byte[] into) {
        return 0;
    }

    @Override
    public void write(byte[] bytes) {
        throw new UnsupportedOperationException("pins take no bytes");
    }

    /// Gives every pin back, each in its state for when no program cares, and ends Pi4J's threads.
    @Override
    public void close() {
        try {
            context.shutdown();
        } catch (Pi4JException e) {
            LOG.warn("io: the pins could not all be given back: {}", e.getMessage());
        }
    }
}
