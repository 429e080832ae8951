package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.screen.Screen.ReceiptView;
import cn.xiaowu.device.Lease;
import cn.xiaowu.device.LeaseAnswer;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.print.PrintOutcome;
import cn.xiaowu.device.print.ReceiptPrinter;
import cn.xiaowu.kiosk.session.Receipt;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints receipts on the booth's printer. For one thread, which waits for the paper.
final class PrinterDesk implements ReceiptDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterDesk.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ReceiptPrinter printer;
    private final ReceiptLayout layout;

    PrinterDesk(ReceiptPrinter printer, ReceiptLayout layout) {
        this.printer = printer;
        this.layout = layout;
    }

    @Override
    public ReceiptView print(Receipt receipt) {
        return switch (printer.lease("receipt", LIMIT)) {
            case LeaseAnswer.Granted(var lease) -> print(lease, receipt);
            case LeaseAnswer.Taken(var other, var until) -> {
                LOG.warn("receipt of {}: {} has the printer until {}", receipt.number(), other, until);
                yield ReceiptView.FAILED;
            }
        };
    }

    private ReceiptView print(Lease lease, Receipt receipt) {
        PrintOutcome outcome;
        try (lease) {
            outcome = printer.print(lease, layout.document(receipt))
                    .completeOnTimeout(
                            new PrintOutcome.Uncertain(DeviceFault.STALLED), LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        LOG.info("receipt of {}: {}", receipt.number(), outcome);
        return switch (outcome) {
            case PrintOutcome.Printed() -> ReceiptView.PRINTED;
            case PrintOutcome.OutOfPaper() -> ReceiptView.OUT_OF_PAPER;
            case PrintOutcome.CoverOpen(), PrintOutcome.Offline _, PrintOutcome.Uncertain _ -> ReceiptView.FAILED;
        };
    }
}
