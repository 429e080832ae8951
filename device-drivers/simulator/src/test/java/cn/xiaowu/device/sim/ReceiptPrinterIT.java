package cn.xiaowu.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.NotLeasedException;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.print.PrintOutcome;
import cn.xiaowu.device.print.ReceiptDocument;
import cn.xiaowu.device.print.ReceiptPrinter;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real driver on a real line, with a simulated printer at its far end.
class ReceiptPrinterIT {
    private static final String LINK = "http://127.0.0.1:8080/progress/310000-20261124-000001?code=7K2M9Q";
    private static final ReceiptDocument RECEIPT = ReceiptDocument.compose()
            .big("受理回执")
            .text("办件编号:310000-20261124-000001")
            .text("申请人:样**")
            .qr(LINK)
            .centred("扫码查询进度")
            .feed(3)
            .cut()
            .done();

    private final BoothUnderTest sim = new BoothUnderTest();
    private final ReceiptPrinter printer = new ReceiptPrinter(sim.line("printer"), Clock.systemUTC());
    private final Lease lease = printer.lease("test", Duration.ofMinutes(10)).granted();

    @BeforeEach
    void start() {
        printer.start();
        await().until(() -> printer.status().isReady());
    }

    @AfterEach
    void close() {
        printer.close();
        sim.close();
    }

    @Test
    void printsAReceiptWhoseCodeCanBeReadBack() throws Exception {
        assertThat(print()).isInstanceOf(PrintOutcome.Printed.class);

        assertThat(sim.booth().printer().jobs()).singleElement().satisfies(job -> {
            assertThat(job.lines()).containsExactly("受理回执", "办件编号:310000-20261124-000001", "申请人:样**", "扫码查询进度");
            assertThat(job.codes()).containsExactly(LINK);
        });
        assertThat(codeOn(sim.booth().printer().picture())).isEqualTo(LINK);
    }

    @Test
    void printsNothingWithoutPaperAndAgainWhenThereIsSome() throws Exception {
        sim.booth().printer().load(false);
        assertThat(print()).isInstanceOf(PrintOutcome.OutOfPaper.class);
        assertThat(sim.booth().printer().hasPrinted()).isFalse();

        sim.booth().printer().load(true);
        assertThat(print()).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void printsNothingForWhoGaveTheirLeaseBack() {
        lease.close();

        assertThatThrownBy(this::print).isInstanceOf(NotLeasedException.class);
        printer.wipe();
        assertThat(sim.booth().printer().hasPrinted()).isFalse();
    }

    @Test
    void saysAtOnceThatAnUnpluggedPrinterPrintsNothing() throws Exception {
        sim.booth().printerWire().plug(false);
        await().until(() -> !printer.status().isReady());

        assertThat(print()).isEqualTo(new PrintOutcome.Offline(DeviceFault.UNPLUGGED));

        sim.booth().printerWire().plug(true);
        await().until(() -> printer.status().isReady());
        assertThat(print()).isInstanceOf(PrintOutcome.Printed.class);
    }

    private PrintOutcome print() throws Exception {
        return printer.print(lease, RECEIPT).get(20, TimeUnit.SECONDS);
    }

    private static String codeOn(BufferedImage paper) throws Exception {
        int width = paper.getWidth();
        int height = paper.getHeight();
        int[] pixels = paper.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
