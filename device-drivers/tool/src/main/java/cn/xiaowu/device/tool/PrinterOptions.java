package cn.xiaowu.device.tool;

import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.print.PrinterProfile;
import cn.xiaowu.device.print.Recovery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What kind of printer is tested; of no meaning for other devices.
final class PrinterOptions {
    @Option(
            names = "--paper",
            paramLabel = "58|80",
            description = "打印机纸宽（毫米），缺省 80。 How wide a printer's roll is, in mm.")
    private @Nullable Integer paper;

    @Option(names = "--near-end-sensor", description = "打印机有纸将尽传感器。 The printer has a sensor for the end of the roll.")
    private boolean nearEndSensor;

    @Option(
            names = "--recover",
            description = "打印机出错时请求恢复，丢弃未打印的内容。 A printer with an error is asked to leave it; what it holds is lost.")
    private boolean recover;

    /// What the model can do.
    ///
    /// @param equipment what the booth is built of, if that is known
    /// @throws Refusal if no printer takes such paper
    PrinterProfile profile(Optional<Equipment> equipment) {
        PrinterProfile model =
                paper == null ? equipment.map(Equipment::printer).orElse(PrinterProfile.USUAL_80) : usual(paper);
        return nearEndSensor ? model.withNearEndSensor() : model;
    }

    private static PrinterProfile usual(int width) {
        return PaperWidth.ofMillimetres(width)
                .map(PrinterProfile::usual)
                .orElseThrow(
                        () -> Refusal.usage("纸宽是 58 或 80，不是 " + width, "rolls are 58 or 80 mm wide, not " + width));
    }

    /// What to ask a printer for that has an error.
    Optional<Recovery> recovery() {
        return recover ? Optional.of(Recovery.FORGET) : Optional.empty();
    }
}
