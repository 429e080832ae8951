package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterStatusTest {
    @Test
    void aPrinterThatIsWellHasNoFault() {
        assertThat(faultOf(0x12, 0x12, 0x12, 0x12)).isEmpty();
    }

    @Test
    void tellsWhyItCanNotPrint() {
        assertThat(faultOf(0x1A, 0x16, 0x12, 0x12)).contains(DeviceFault.COVER_OPEN);
        assertThat(faultOf(0x1A, 0x32, 0x12, 0x72)).contains(DeviceFault.OUT_OF_PAPER);
        assertThat(faultOf(0x1A, 0x12, 0x1A, 0x12)).contains(DeviceFault.CUTTER_JAM);
        assertThat(faultOf(0x1A, 0x12, 0x12, 0x12)).contains(DeviceFault.PRINTER_OFFLINE);
    }

    @Test
    void tellsErrorsApart() {
        assertThat(faultOf(0x1A, 0x52, 0x16, 0x12)).contains(DeviceFault.MECHANICAL);
        assertThat(faultOf(0x1A, 0x52, 0x32, 0x12)).contains(DeviceFault.UNRECOVERABLE);
        assertThat(faultOf(0x1A, 0x52, 0x52, 0x12)).contains(DeviceFault.HEAD_HOT);
        assertThat(faultOf(0x3A, 0x12, 0x12, 0x12)).contains(DeviceFault.WAITS_FOR_RECOVERY);
        assertThat(faultOf(0x52, 0x12, 0x12, 0x12)).contains(DeviceFault.FEED_BUTTON);
        assertThat(faultOf(0x12, 0x1A, 0x12, 0x12)).contains(DeviceFault.FEED_BUTTON);
        assertThat(faultOf(0x1A, 0x52, 0x12, 0x12)).contains(DeviceFault.MECHANICAL);
    }

    /// Each bit that the makers' manuals give a meaning, alone.
    @ParameterizedTest
    @CsvSource({
        "1A, 12, 12, 12, OFFLINE",
        "32, 12, 12, 12, WAITING_FOR_RECOVERY",
        "52, 12, 12, 12, FEED_BUTTON",
        "12, 16, 12, 12, COVER_OPEN",
        "12, 1A, 12, 12, FED_BY_BUTTON",
        "12, 32, 12, 12, STOPPED_BY_PAPER_END",
        "12, 52, 12, 12, ERROR",
        "12, 12, 16, 12, MECHANICS",
        "12, 12, 1A, 12, CUTTER",
        "12, 12, 32, 12, UNRECOVERABLE",
        "12, 12, 52, 12, HEAD_HOT",
        "12, 12, 12, 16, PAPER_NEAR_END",
        "12, 12, 12, 1A, PAPER_NEAR_END",
        "12, 12, 12, 32, PAPER_END",
        "12, 12, 12, 52, PAPER_END"
    })
    void aBitSaysOneThing(String printer, String cause, String error, String paper, PrinterStatus.Sign sign) {
        assertThat(PrinterStatus.of(answer(printer), answer(cause), answer(error), answer(paper))
                        .orElseThrow()
                        .signs())
                .containsExactly(sign);
    }

    @Test
    void theDrawersPinSaysNothingOfThePrinter() {
        assertThat(faultOf(0x16, 0x12, 0x12, 0x12)).isEmpty();
    }

    @Test
    void aPrinterWithoutTheSensorIsNeverFullOfPaper() {
        var well = PrinterStatus.of((byte) 0x12, (byte) 0x12, (byte) 0x12, (byte) 0x12)
                .orElseThrow();

        assertThat(well.supply(false)).isEqualTo(PaperSupply.UNKNOWN);
        assertThat(well.supply(true)).isEqualTo(PaperSupply.FULL);
    }

    @Test
    void paperNearItsEndStillPrints() {
        var status = PrinterStatus.of((byte) 0x12, (byte) 0x12, (byte) 0x12, (byte) 0x1E)
                .orElseThrow();

        assertThat(status.has(PrinterStatus.Sign.PAPER_NEAR_END)).isTrue();
        assertThat(status.fault()).isEmpty();
    }

    @Property
    void takesNothingForAnAnswerThatIsNone(@ForAll byte value) {
        boolean fixedBits = (value & 0x02) != 0 && (value & 0x10) != 0 && (value & 0x01) == 0 && value >= 0;

        assertThat(PrinterStatus.of(value, (byte) 0x12, (byte) 0x12, (byte) 0x12)
                        .isPresent())
                .isEqualTo(fixedBits);
    }

    private static byte answer(String hex) {
        return Byte.parseByte(hex, 16);
    }

    private static Optional<DeviceFault> faultOf(int printer, int cause, int error, int paper) {
        return PrinterStatus.of((byte) printer, (byte) cause, (byte) error, (byte) paper)
                .orElseThrow()
                .fault();
    }
}
