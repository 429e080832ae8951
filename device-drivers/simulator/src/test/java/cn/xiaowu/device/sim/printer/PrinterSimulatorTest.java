package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.print.EscPosEncoder;
import cn.xiaowu.device.print.PrinterStatus;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.device.print.StatusQuery;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrinterSimulatorTest {
    private static final byte[] DOCUMENT =
            EscPosEncoder.encode(ReceiptDocument.compose().text("受理回执").cut().done());

    private final PrinterSimulator printer = new PrinterSimulator(() -> Instant.parse("2026-11-24T08:00:00Z"));
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

    @Test
    void saysThatItIsWell() {
        assertThat(status().fault()).isEmpty();
    }

    @Test
    void saysThatItHasNoPaper() {
        printer.load(false);

        assertThat(status().fault()).contains(DeviceFault.OUT_OF_PAPER);
    }

    @Test
    void printsNothingWithoutPaper() {
        printer.load(false);
        tell(DOCUMENT);

        assertThat(printer.hasPrinted()).isFalse();
        assertThat(printer.jobs()).isEmpty();
    }

    @Test
    void remembersWhatWasTornOffUntilItForgets() {
        tell(DOCUMENT);
        printer.tear();
        assertThat(printer.hasPrinted()).isFalse();
        assertThat(printer.jobs())
                .singleElement()
                .isEqualTo(new PrintJob(1, "2026-11-24T08:00:00Z", List.of("受理回执"), List.of()));

        printer.forget();
        assertThat(printer.jobs()).isEmpty();
    }

    @Test
    void theMoreIsPrintedTheLongerThePaper() {
        tell(DOCUMENT);
        int before = printer.picture().getHeight();
        tell(DOCUMENT);
        tell(DOCUMENT);

        assertThat(printer.picture().getHeight()).isGreaterThan(before);
    }

    private PrinterStatus status() {
        for (StatusQuery query : StatusQuery.values()) {
            tell(query.encoded());
        }
        byte[] said = answers.toByteArray();
        return PrinterStatus.of(said[0], said[1], said[2], said[3]).orElseThrow();
    }

    private void tell(byte[] bytes) {
        printer.received(bytes, answers::writeBytes);
    }
}
