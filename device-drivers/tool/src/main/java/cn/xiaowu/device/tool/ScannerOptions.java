package cn.xiaowu.device.tool;

import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.device.scan.ScanMode;
import cn.xiaowu.device.scan.ScannerDialect;
import cn.xiaowu.device.scan.ScannerProbe;
import cn.xiaowu.device.scan.ScannerSettings;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.tool.booth.DialectName;
import cn.xiaowu.device.tool.booth.Seat;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a scanner understands; of no meaning for other devices.
final class ScannerOptions {
    @Option(
            names = "--dialect",
            paramLabel = "WHAT",
            description = "扫码器指令集，缺省自动询问：plain, honeywell, ssi, newland, newland-old。"
                    + " What a scanner understands; it is asked if that is not told.")
    private @Nullable String dialect;

    /// What was told; empty if nothing was.
    ///
    /// @throws Refusal if there is no such dialect
    Optional<ScannerDialect> dialect() {
        String word = dialect;
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(DialectName.of(word)
                .map(DialectName::dialect)
                .orElseThrow(() -> Refusal.usage(
                        "没有名为 " + word + " 的指令集：" + DialectName.words(),
                        "no dialect is called " + word + ": " + DialectName.words())));
    }

    /// What is known without asking; empty if nothing is.
    ///
    /// @param equipment what the booth is built of, if that is known
    /// @throws Refusal if there is no such dialect
    Optional<ScannerDialect> dialect(Optional<Equipment> equipment) {
        Optional<ScannerDialect> told = dialect();
        return told.isPresent() ? told : equipment.map(Equipment::scanner).map(ScannerSettings::dialect);
    }

    /// How to set up the scanner there: as told, as the booth's equipment has it, or as it answers. One that can be
    /// told
    /// to read is told to.
    ///
    /// @throws LineLostException if its port can't be had
    ScannerSettings settings(Seat seat, Optional<Equipment> equipment) throws LineLostException {
        if (dialect == null && equipment.isPresent()) {
            return equipment.get().scanner();
        }
        Optional<ScannerDialect> told = dialect();
        ScannerDialect spoken = told.isPresent() ? told.get() : asked(seat);
        ScanMode mode = spoken.start().isPresent() ? ScanMode.TRIGGERED : ScanMode.CONTINUOUS;
        return ScannerSettings.of(spoken, mode);
    }

    private static ScannerDialect asked(Seat seat) throws LineLostException {
        return ScannerProbe.ask(seat.port(), List.of(seat.baud()), InstantSource.system())
                .map(ScannerProbe.Found::dialect)
                .orElse(ScannerDialect.PLAIN);
    }
}
