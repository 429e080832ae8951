package cn.xiaowu.device.selftest;

import cn.xiaowu.device.health.Wording;
import cn.xiaowu.device.scan.ScanMode;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.scan.ScannerProbe;
import cn.xiaowu.device.scan.ScannerSettings;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finds out what a scanner understands, so that one that waits for a command is told to read. For one thread.
final class ScannerAsking {
    private final SerialSettings line;
    private final InstantSource clock;
    private final Optional<ScannerDialect> told;
    private ScannerDialect dialect = ScannerDialect.PLAIN;

    /// @param line where the scanner is
    /// @param told what it is known to understand; empty if it has to be asked
    /// @param clock tells the time
    ScannerAsking(SerialSettings line, Optional<ScannerDialect> told, InstantSource clock) {
        this.line = line;
        this.told = told;
        this.clock = clock;
    }

    /// Asks, if that was not told.
    TestOutcome ask() {
        if (told.isPresent()) {
            dialect = told.get();
            return passed(new Wording("按指定：" + dialect, "as told: " + dialect));
        }
        try {
            Optional<ScannerProbe.Found> found = ScannerProbe.ask(line.port(), List.of(line.baud()), clock);
            dialect = found.map(ScannerProbe.Found::dialect).orElse(ScannerDialect.PLAIN);
            return passed(found.map(ScannerAsking::answered).orElseGet(ScannerAsking::silent));
        } catch (LineLostException e) {
            return TestOutcome.Failed.of(e.fault());
        }
    }

    private static Wording answered(ScannerProbe.Found found) {
        return new Wording(
                found.dialect() + "：" + found.evidence() + "，由程序触发读码",
                found.dialect() + ": " + found.evidence() + "; told when to read");
    }

    private static Wording silent() {
        return new Wording("不应答提问：按只会主动发送的扫码器测试", "answers no question: taken for one that only sends");
    }

    private static TestOutcome passed(Wording evidence) {
        return new TestOutcome.Passed(List.of(evidence));
    }

    /// How to set the scanner up. One that can be told to read is told to.
    ScannerSettings settings() {
        ScanMode mode = dialect.start().isPresent() ? ScanMode.TRIGGERED : ScanMode.CONTINUOUS;
        return ScannerSettings.of(dialect, mode);
    }
}
