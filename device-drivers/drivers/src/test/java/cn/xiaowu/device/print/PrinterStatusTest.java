package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrinterStatusTest {
    @Test
    void aPrinterThatIsWellHasNoFault() {
        assertThat(faultOf(0x12, 0x12, 0x12, 0x12)).isEmpty();
    }

    @Test
    void tellsWhyItCanNotPrint() {
        assertThat(faultOf(0x1A, 0x16, 0x12, 0x12)).contains(DeviceFault.COVER_OPEN);
        assertThat(faultOf(0x1A, 0x32, 0x12, 0x72)).contains(DeviceFault.OUT_OF_PAPER);
        assertThat(faultOf(0x1A, 0x12, 0x1A, 0x12)).contains(DeviceFault.MECHANICAL);
        assertThat(faultOf(0x1A, 0x12, 0x12, 0x12)).contains(DeviceFault.PRINTER_OFFLINE);
    }

    @Test
    void paperNearItsEndStillPrints() {
        var status = PrinterStatus.of((byte) 0x12, (byte) 0x12, (byte) 0x12, (byte) 0x1E)
                .orElseThrow();

        assertThat(status.paperNearEnd()).isTrue();
        assertThat(status.fault()).isEmpty();
    }

    @Property
    void takesNothingForAnAnswerThatIsNone(@ForAll byte value) {
        boolean fixedBits = (value & 0x02) != 0 && (value & 0x10) != 0 && (value & 0x01) == 0 && value >= 0;

        assertThat(PrinterStatus.of(value, (byte) 0x12, (byte) 0x12, (byte) 0x12)
                        .isPresent())
                .isEqualTo(fixedBits);
    }

    private static Optional<DeviceFault> faultOf(int printer, int cause, int error, int paper) {
        return PrinterStatus.of((byte) printer, (byte) cause, (byte) error, (byte) paper)
                .orElseThrow()
                .fault();
    }
}
