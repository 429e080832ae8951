package cn.xiaowu.device.bench.line;

import cn.xiaowu.device.bench.Figure;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import cn.xiaowu.device.sim.pty.Pause;
import cn.xiaowu.device.sim.pty.Wire;
import cn.xiaowu.device.sim.reader.Person;
import cn.xiaowu.device.sim.reader.ReaderSimulator;
import cn.xiaowu.device.sim.reader.ReaderTiming;
import cn.xiaowu.device.sim.reader.SamplePeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How long a card takes to be read, find, select and read together, on a pseudo-terminal at 115200 Bd, beside the time
/// that the bytes alone need. The simulated reader takes no time of its own, so what is left is the driver's.
@Command(
        name = "card",
        description = "Measures a card's whole reading beside what its bytes need on the line.",
        mixinStandardHelpOptions = true)
public final class CardBench implements Callable<Integer> {
    private static final int BAUD = 115_200;
    private static final double BITS_PER_BYTE = 10;
    private static final double NANOS_PER_MILLI = 1e6;

    /// The quickest tenth: a machine shared with others wakes threads milliseconds late for seconds at a time, which a
    /// median takes over and which says nothing of the driver.
    private static final double UNDISTURBED = 0.1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--reads", description = "how often to read; default ${DEFAULT-VALUE}")
    private int reads = 40;

    @Override
    public Integer call() throws IOException, InterruptedException, LineLostException {
        Path folder = Files.createTempDirectory("card-bench");
        Path port = folder.resolve("reader");
        var simulator = new ReaderSimulator(Pause.REAL, ReaderTiming.NONE);
        Person person = SamplePeople.find("jia").orElseThrow();
        try (var wire = new Wire(port, BAUD, simulator, new ExactPause(), Clock.systemUTC())) {
            wire.start();
            awaitPort(port);
            var settings = new SerialSettings(port, BAUD);
            tellWire(settings, simulator, person);
            try (var cards = new ReadCards(settings, simulator)) {
                tell(cards.read(person, reads));
            }
        } finally {
            Files.deleteIfExists(folder);
        }
        return 0;
    }

    private static void awaitPort(Path port) throws InterruptedException {
        for (int i = 0; i < 100 && !Files.exists(port); i++) {
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /// Without the driver: shows that the line itself is no faster than a real one would be.
    private void tellWire(SerialSettings settings, ReaderSimulator simulator, Person person) throws LineLostException {
        simulator.lay(person);
        List<Double> times = new ArrayList<>();
        int bytes = 0;
        try (ByteLine line = SerialLine.open(settings, Duration.ofSeconds(2))) {
            for (int i = 0; i < reads; i++) {
                long begin = System.nanoTime();
                bytes = exchange(line, SamCommand.FIND, 15)
                        + exchange(line, SamCommand.SELECT, 19)
                        + exchange(line, SamCommand.READ, 1295);
                times.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
            }
        }
        simulator.lift();
        double limit = millis(bytes);
        print("the bare line, without the driver: median %.2f ms, least %.2f ms; %d bytes need %.2f ms"
                .formatted(middle(times, 0.5), middle(times, 0), bytes, limit));
    }

    private static int exchange(ByteLine line, SamCommand command, int answer) throws LineLostException {
        byte[] request = command.frame().encoded();
        byte[] buffer = new byte[answer];
        line.write(request);
        for (int count = 0; count < answer; ) {
            count += line.read(buffer);
        }
        return request.length + answer;
    }

    private void tell(List<Reading> readings) {
        List<Double> times =
                readings.stream().map(read -> read.nanos() / NANOS_PER_MILLI).toList();
        double limit = millis(readings.getFirst().bytes());
        print("%d readings of %d bytes: quickest tenth %.2f ms, median %.2f ms, p95 %.2f ms, worst %.2f ms"
                .formatted(
                        readings.size(),
                        readings.getFirst().bytes(),
                        middle(times, UNDISTURBED),
                        middle(times, 0.5),
                        middle(times, 0.95),
                        middle(times, 1)));
        print(new Figure("card.read", middle(times, UNDISTURBED), "ms", limit, 2).toString());
    }

    /// How long bytes take on the line at least.
    private static double millis(int bytes) {
        return bytes * BITS_PER_BYTE * 1000 / BAUD;
    }

    private static double middle(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private void print(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
