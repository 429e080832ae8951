package cn.xiaowu.device.bench.qr;

import cn.xiaowu.device.camera.QrFrameReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads every picture of a folder in its four rotations, by our reader and by plain ZXing, and prints how many were
/// read, missed, wrong, and lost (read by plain ZXing alone), and the time a frame, by the clock and on a core. Both
/// get the same luminance; decoding the file is not measured.
@Command(
        name = "qr",
        description = {
            "Reads every picture (png, jpg) in DIR and its subfolders in its four rotations, beside plain ZXing.",
            "What it should say is in the same-named .txt (UTF-8) or, where there is none, .bin (ISO-8859-1)."
        },
        mixinStandardHelpOptions = true)
public final class QrBench implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "folder of pictures")
    private Path folder = Path.of("");

    @Option(names = "--missed", description = "also list the pictures that were missed or read wrongly")
    private boolean missed;

    @Option(names = "--budget", description = "milliseconds that our reader may take; default ${DEFAULT-VALUE}")
    private long budget = QrFrameReader.BUDGET.toMillis();

    @Override
    public Integer call() throws IOException {
        List<Path> files = PictureFolder.list(folder);
        if (files.isEmpty()) {
            tell(folder + " holds no picture (png, jpg) with a .txt or .bin of the same name");
            return 1;
        }
        var contest = new Contest(Duration.ofMillis(budget), this::tell);
        contest.warmUp(files);
        contest.measure(files);
        if (missed) {
            contest.missedTable().forEach(this::print);
        }
        contest.figures().forEach(figure -> print(figure.toString()));
        return 0;
    }

    private void print(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }

    private void tell(String line) {
        if (spec != null) {
            spec.commandLine().getErr().println(line);
        }
    }
}
