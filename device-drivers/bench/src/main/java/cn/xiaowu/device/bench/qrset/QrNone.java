package cn.xiaowu.device.bench.qrset;

import cn.xiaowu.device.bench.Figure;
import cn.xiaowu.device.camera.FrameCode;
import cn.xiaowu.device.camera.QrFrameReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows our reader pictures with nothing to read: without a code, and with codes that are ruined. What is read in them
/// is an invention; what they cost is what a camera costs that nobody stands before.
@Command(
        name = "qr-none",
        description = "Shows pictures without a code, and with ruined ones, and counts what is read wrongly.",
        mixinStandardHelpOptions = true)
public final class QrNone implements Callable<Integer> {
    private static final int LARGEST = 61;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--count", description = "how many pictures of each kind; default ${DEFAULT-VALUE}")
    private int count = 500;

    @Option(names = "--seed", description = "another seed gives other pictures; default ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--budget", description = "milliseconds that our reader may take; default ${DEFAULT-VALUE}")
    private long budget = QrFrameReader.BUDGET.toMillis();

    private final List<Double> cpuMillis = new ArrayList<>();

    @Override
    public Integer call() {
        var reader = new QrFrameReader(Duration.ofMillis(budget));
        int invented = 0;
        int wrong = 0;
        for (int number = 0; number < count; number++) {
            var random = new SplittableRandom(seed * 1_000_003 + number);
            invented += read(reader, Photo.ofBooth(random, 29, random.nextDouble()), new BitMatrix(29), random)
                            .isPresent()
                    ? 1
                    : 0;
            wrong += isWrong(reader, random) ? 1 : 0;
        }
        print(new Figure("qr.none.read", invented, "frames", 0, 0));
        print(new Figure("qr.ruined.wrong", wrong, "frames", 0, 0));
        cpuMillis.sort(null);
        print(Figure.alone("qr.none.cpu.median", cpuMillis.get(count / 2), "ms"));
        print(Figure.alone("qr.none.cpu.p95", cpuMillis.get(count * 19 / 20), "ms"));
        return 0;
    }

    private boolean isWrong(QrFrameReader reader, RandomGenerator random) {
        Payload payload = PhotoPayload.any(random);
        BitMatrix code = payload.encode(ErrorCorrectionLevel.L);
        if (code.getWidth() > LARGEST) {
            return false;
        }
        Damage.spill(code, random.nextDouble(0.02, 0.4), random);
        Photo photo = Photo.ofBooth(random, code.getWidth(), random.nextDouble());
        byte[] pixels = new PhotoCamera(photo, code, random).take().pixels();
        return reader.read(pixels, photo.width(), photo.height())
                .filter(read -> !payload.isIn(read))
                .isPresent();
    }

    private Optional<FrameCode> read(QrFrameReader reader, Photo photo, BitMatrix none, RandomGenerator random) {
        byte[] pixels = new PhotoCamera(photo, none, random).take().pixels();
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Optional<FrameCode> code = reader.read(pixels, photo.width(), photo.height());
        cpuMillis.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e6);
        return code;
    }

    private void print(Figure figure) {
        if (spec != null) {
            spec.commandLine().getOut().println(figure);
            spec.commandLine().getOut().flush();
        }
    }
}
