package cn.xiaowu.journey.bench;

import cn.xiaowu.journey.demo.Demo;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Browsers;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import cn.xiaowu.journey.play.SimulatedBooth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How large a recording is, by what lies sealed after a call of a minute between two of Chromium's test pictures;
/// beside the most that the pages let through: bits that recorders are asked for, and that a far end may send.
final class RecordingBench {
    private static final int CALL_MS = 60_000;
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(60);
    private static final int LOOK_MS = 200;
    /// The booth's own: 0.6 Mbit/s and 64 kbit/s of sound. The far end's: 1.5 Mbit/s and 64 kbit/s.
    private static final double MOST_OWN = bytesAMinute(600_000 + 64_000);
    private static final double MOST_FAR = bytesAMinute(1_500_000 + 64_000);

    private final Demo demo;

    /// @param demo with its booth started
    RecordingBench(Demo demo) {
        this.demo = demo;
    }

    private static double bytesAMinute(long bits) {
        return bits / 8.0 * 60;
    }

    List<Figure> measure() {
        try (var browsers = new Browsers();
                var hands = new SimulatedBooth(demo.simulatorAddress());
                var visit = new BoothVisit(demo, browsers, hands, null)) {
            Glass console = Journey.clerk(demo, browsers);
            visit.comeIn();
            visit.identify();
            visit.fillIn();
            visit.talkTo(console);
            visit.glass().page().waitForTimeout(CALL_MS);
            visit.glass().touch("hang-up");
            return figures(awaitManifest(visit.glass()));
        }
    }

    private JsonNode awaitManifest(Glass glass) {
        Instant deadline = Instant.now().plus(SEALED_WITHIN);
        while (Instant.now().isBefore(deadline)) {
            Optional<Path> manifest = manifest();
            if (manifest.isPresent()) {
                return read(manifest.get());
            }
            glass.page().waitForTimeout(LOOK_MS);
        }
        throw new IllegalStateException("the recording was not sealed");
    }

    private Optional<Path> manifest() {
        Path sealed = demo.state().bridge().resolve("recordings/sealed");
        if (!Files.isDirectory(sealed)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(sealed, 2)) {
            return files.filter(file -> file.endsWith("manifest.json")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path manifest) {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Figure> figures(JsonNode manifest) {
        var figures = new ArrayList<Figure>();
        double all = 0;
        for (JsonNode segment : manifest.path("segments")) {
            boolean own = segment.path("role").asString().equals("CITIZEN");
            double rate = segment.path("length").asLong() / minutes(segment);
            all += rate;
            String name = "recording." + segment.path("track").asString();
            figures.add(new Figure(name, rate / 1000, "kB/min", (own ? MOST_OWN : MOST_FAR) / 1000));
        }
        figures.add(new Figure("recording.hour", all * 60 / 1_000_000, "MB", (MOST_OWN + MOST_FAR) * 60 / 1_000_000));
        return figures;
    }

    private static double minutes(JsonNode segment) {
        Instant from = Instant.parse(segment.path("from").asString());
        Instant to = Instant.parse(segment.path("to").asString());
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}
