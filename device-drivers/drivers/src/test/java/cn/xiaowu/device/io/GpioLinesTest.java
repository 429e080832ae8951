package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.LineLostException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProviderImpl;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProviderImpl;
import com.pi4j.provider.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pins of a board that Pi4J pretends.
class GpioLinesTest {
    private static final SignalMap WIRING = Wiring.pins(5, 20);

    private final Map<Integer, MockDigitalInput> inputs = new TreeMap<>();
    private final Map<Integer, MockDigitalOutput> outputs = new TreeMap<>();

    @TempDir
    private Path devices = Path.of("");

    @Test
    void saysWhichChipIsNotPresent() {
        assertThatThrownBy(() -> GpioLines.open(settings(this::mocks)))
                .isInstanceOf(LineLostException.class)
                .hasMessageStartingWith("GPIO chip 0 not present")
                .extracting(e -> ((LineLostException) e).fault())
                .isEqualTo(DeviceFault.NO_GPIO_CHIP);
    }

    /// This machine is no Raspberry Pi, as far as the tests know; on one the chip would not be this file.
    @Test
    void saysThatTheChipCanNotBeUsed() throws Exception {
        plugChip();
        GpioSettings real = GpioSettings.gpiod(0, WIRING);

        assertThatThrownBy(() -> GpioLines.open(settings(real.providers())))
                .isInstanceOf(LineLostException.class)
                .extracting(e -> ((LineLostException) e).fault())
                .isEqualTo(DeviceFault.GPIO_REFUSED);
    }

    @Test
    void makesEachOutputWhatItIsAtStartAndAtStop() throws Exception {
        plugChip();
        GpioLines lines = GpioLines.open(settings(this::mocks));
        assertThat(highOutputs()).containsExactly(5);

        lines.write(8, true);
        lines.write(9, true);
        assertThat(highOutputs()).containsExactly(5, 8, 9);
        assertThat(lines.readOutputs()).isEqualTo(bits(5, 8, 9));

        lines.close();
        assertThat(highOutputs()).containsExactly(5);
    }

    @Test
    void looksAtTheInputs() throws Exception {
        plugChip();
        GpioLines lines = GpioLines.open(settings(this::mocks));
        assertThat(lines.readInputs()).isEqualTo(bits());

        input(20).mockState(DigitalState.HIGH);
        input(24).mockState(DigitalState.HIGH);

        assertThat(lines.readInputs()).isEqualTo(bits(20, 24));
        lines.close();
    }

    @Test
    void noticesThatTheChipIsGone() throws Exception {
        plugChip();
        GpioLines lines = GpioLines.open(settings(this::mocks));
        Files.delete(devices.resolve("gpiochip0"));

        assertThatThrownBy(lines::readInputs).hasMessageContaining("not present");
        lines.close();
    }

    @Test
    void canBeTakenAgainAfterItWasGivenBack() throws Exception {
        plugChip();
        for (int i = 0; i < 20; i++) {
            try (GpioLines lines = GpioLines.open(settings(this::mocks))) {
                lines.write(7, true);
                assertThat(highOutputs()).contains(7);
            }
            assertThat(highOutputs()).containsExactly(5);
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        plugChip();
        for (int i = 0; i < 5; i++) {
            GpioLines.open(settings(this::mocks)).close();
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("pi4j"));
    }

    private void plugChip() throws Exception {
        Files.createFile(devices.resolve("gpiochip0"));
    }

    private GpioSettings settings(Supplier<List<Provider<?, ?, ?>>> providers) {
        return new GpioSettings(devices, 0, Duration.ofMillis(50), WIRING, providers);
    }

    private List<Integer> highOutputs() {
        return outputs.entrySet().stream()
                .filter(pin -> pin.getValue().state().isHigh())
                .map(Map.Entry::getKey)
                .toList();
    }

    private MockDigitalInput input(int channel) {
        MockDigitalInput pin = inputs.get(channel);
        if (pin == null) {
            throw new AssertionError("no input is on " + channel);
        }
        return pin;
    }

    private static BitSet bits(int... channels) {
        var bits = new BitSet();
        for (int channel : channels) {
            bits.set(channel);
        }
        return bits;
    }

    private List<Provider<?, ?, ?>> mocks() {
        return List.of(new Inputs(), new Outputs());
    }

    /// Remembers the pins it makes.
    private final class Inputs extends MockDigitalInputProviderImpl {
        @Override
        public DigitalInput create(DigitalInputConfig config) {
            var pin = (MockDigitalInput) super.create(config);
            inputs.put(config.address(), pin);
            return pin;
        }
    }

    /// Remembers the pins it makes.
    private final class Outputs extends MockDigitalOutputProviderImpl {
        @Override
        public DigitalOutput create(DigitalOutputConfig config) {
            var pin = (MockDigitalOutput) super.create(config);
            outputs.put(config.address(), pin);
            return pin;
        }
    }
}
