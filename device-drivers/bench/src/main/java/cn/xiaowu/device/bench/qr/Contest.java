package cn.xiaowu.device.bench.qr;

import cn.xiaowu.device.bench.Figure;
import cn.xiaowu.device.bench.qr.Tally.Outcome;
import cn.xiaowu.device.camera.QrFrameReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Our reader beside plain ZXing on the same frames, one after the other, so that both see the same machine.
final class Contest {
    private static final int TURNS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final Consumer<String> log;
    private final QrFrameReader reader;
    private final Contestant ours = this::readOurs;
    private final Contestant plain = new PlainReader();
    private final Tally oursTally = new Tally();
    private final Tally plainTally = new Tally();
    private final List<String> missed = new ArrayList<>();
    private int lost;

    /// @param budget what our reader may take for a frame
    /// @param log takes a line about each file that is left out
    Contest(Duration budget, Consumer<String> log) {
        this.reader = new QrFrameReader(budget);
        this.log = log;
    }

    /// Reads until the compiler has seen enough, without counting.
    void warmUp(List<Path> files) {
        long end = System.nanoTime() + WARM_UP.toNanos();
        for (int round = 0; System.nanoTime() < end; round++) {
            Path file = files.get(round % files.size());
            try {
                Frame frame = PictureFile.load(file);
                ours.read(frame);
                plain.read(frame);
            } catch (IOException e) {
                if (round >= files.size()) {
                    return;
                }
            }
        }
    }

    /// Reads and counts. A file that is no picture counts as missed by both: it was meant to be read.
    void measure(List<Path> files) throws IOException {
        for (Path file : files) {
            Frame frame;
            try {
                frame = PictureFile.load(file);
            } catch (IOException e) {
                log.accept(file + " can't be decoded: " + e.getMessage());
                frame = new Frame(new byte[1], 1, 1);
            }
            measure(file, frame);
        }
    }

    private void measure(Path file, Frame upright) throws IOException {
        Expected expected = Expected.of(file);
        Frame frame = upright;
        for (int turn = 0; turn < TURNS; turn++) {
            Outcome by = oursTally.take(ours, frame, expected);
            Outcome byPlain = plainTally.take(plain, frame, expected);
            if (by != Outcome.READ) {
                lost += byPlain == Outcome.READ ? 1 : 0;
                missed.add(String.format(
                        Locale.ROOT,
                        "%-60s %3d° %dx%d ours %s plain %s",
                        file,
                        90 * turn,
                        frame.width(),
                        frame.height(),
                        by,
                        byPlain));
            }
            frame = frame.turned();
        }
    }

    private Optional<Answer> readOurs(Frame frame) {
        return reader.read(frame.grey(), frame.width(), frame.height())
                .map(code -> new Answer(code.text(), code.bytes()));
    }

    /// A line a frame that we did not read.
    List<String> missedTable() {
        return List.copyOf(missed);
    }

    List<Figure> figures() {
        return List.of(
                Figure.beside("qr.read", oursTally.percent(Outcome.READ), "%", plainTally.percent(Outcome.READ)),
                counted("qr.missed", Outcome.MISSED),
                counted("qr.wrong", Outcome.WRONG),
                new Figure("qr.lost", lost, "frames", 0, 0),
                timed("qr.median", 0.5),
                timed("qr.p95", 0.95),
                timedByCpu("qr.cpu.median", 0.5),
                timedByCpu("qr.cpu.p95", 0.95));
    }

    private Figure counted(String name, Outcome outcome) {
        return new Figure(name, oursTally.count(outcome), "frames", plainTally.count(outcome), 0);
    }

    private Figure timed(String name, double share) {
        return new Figure(name, oursTally.millisAt(share), "ms", plainTally.millisAt(share), 2);
    }

    private Figure timedByCpu(String name, double share) {
        return new Figure(name, oursTally.cpuMillisAt(share), "ms", plainTally.cpuMillisAt(share), 2);
    }
}
