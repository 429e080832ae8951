package cn.xiaowu.device.tool.check;

import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.Recovery;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.selftest.IoSelfTest;
import cn.xiaowu.device.selftest.PrinterSelfTest;
import cn.xiaowu.device.selftest.ReaderSelfTest;
import cn.xiaowu.device.selftest.ScannerSelfTest;
import cn.xiaowu.device.selftest.SelfTest;
import cn.xiaowu.device.selftest.SelfTestReport;
import cn.xiaowu.device.tool.booth.Seat;
import cn.xiaowu.device.tool.page.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// A device's test, guided on a terminal.
public final class Check {
    private final Seat seat;
    private final Duration patience;
    private final Model model;

    /// What is known of the device's model.
    ///
    /// @param profile what a printer's model can do
    /// @param recovery what a printer with an error is asked for; empty for nothing
    /// @param dialect what a scanner understands; empty if it has to be asked
    public record Model(PrinterProfile profile, Optional<Recovery> recovery, Optional<ScannerDialect> dialect) {}

    /// @param seat which device, and where
    /// @param patience how long a person may take for what they are asked to do
    /// @param model what is known of its model
    public Check(Seat seat, Duration patience, Model model) {
        this.seat = seat;
        this.patience = patience;
        this.model = model;
    }

    /// Makes the test.
    ///
    /// @param page where to guide
    /// @param present whether anybody is there to do and see things
    public SelfTestReport run(Page page, boolean present) {
        SelfTestReport report = test().run(new TerminalWitness(page, present));
        new ReportText(page).result(report);
        return report;
    }

    private SelfTest test() {
        InstantSource clock = InstantSource.system();
        return switch (seat.name()) {
            case READER -> new ReaderSelfTest(seat.settings(), patience, clock);
            case SCANNER -> new ScannerSelfTest(seat.settings(), model.dialect(), patience, clock);
            case PRINTER -> new PrinterSelfTest(seat.settings(), model.profile(), model.recovery(), clock);
            case IO -> new IoSelfTest(seat.relayBoard(), patience, clock);
        };
    }
}
