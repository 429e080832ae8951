package cn.xiaowu.device.sim.single;

import cn.xiaowu.device.print.PaperWidth;
import cn.xiaowu.device.sim.printer.PrinterSimulator;
import cn.xiaowu.device.sim.printer.PrinterTrouble;
import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A simulated receipt printer.
@Command(name = "printer", description = "模拟凭条打印机。 A receipt printer.")
public final class SinglePrinter extends SingleDevice {
    private PrinterSimulator printer = new PrinterSimulator(Clock.systemUTC());

    @Option(names = "--paper", paramLabel = "58|80", description = "纸宽（毫米），缺省 80。 How wide its roll is, in mm.")
    private int paper = 80;

    /// A printer with paper in it.
    public SinglePrinter() {
        super("printer", 115_200);
    }

    @Override
    FarEnd device() {
        printer = new PrinterSimulator(Clock.systemUTC(), width(), true);
        return printer;
    }

    private PaperWidth width() {
        return PaperWidth.ofMillimetres(paper).orElseThrow(() -> refusal("rolls are 58, 80 mm wide, not " + paper));
    }

    @Override
    List<Verb> verbs(Wire wire) {
        return List.of(
                new Verb("paper out|in", "缺纸、装纸  takes the paper out, puts it in", this::load),
                new Verb("trouble NAME", "故障开关，如 cover_open  something goes wrong, or is over", this::toggle),
                new Verb("save FILE", "保存打印内容  saves what was printed as a PNG picture", this::save),
                new Verb("tear", "撕下  tears off what was printed", _ -> printer.tear()));
    }

    private void load(String where) {
        switch (where) {
            case "out" -> printer.load(false);
            case "in" -> printer.load(true);
            default -> throw new IllegalArgumentException("paper is out or in");
        }
    }

    private void toggle(String name) {
        var trouble = PrinterTrouble.valueOf(name.toUpperCase(Locale.ROOT));
        printer.befall(trouble, !printer.troubles().contains(trouble));
    }

    private void save(String file) {
        try {
            ImageIO.write(printer.picture(), "png", Path.of(file).toFile());
        } catch (IOException e) {
            throw new IllegalArgumentException("can't be written: " + e.getMessage(), e);
        }
    }
}
