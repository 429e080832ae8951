package cn.xiaowu.bridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CallsIT {
    @Test
    void aSmallRunGivesEachFigureAndAllArePositive() {
        // Given a run that is too small to mean anything
        var out = new StringWriter();
        var bench = new CommandLine(new BenchMain()).setOut(new PrintWriter(out));

        // When it is measured
        int exit = bench.execute("--count=5", "--warm-up=5", "--pairs=5", "--idle-booths=20", "--hold=2");

        // Then each figure is there
        assertThat(exit).isZero();
        Map<String, Double> figures = out.toString()
                .lines()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(words -> words[1], words -> Double.valueOf(words[2])));
        assertThat(figures)
                .containsOnlyKeys(
                        "calls.rate",
                        "calls.messages",
                        "calls.messages.ratio",
                        "calls.cpu",
                        "calls.cpu.compiling",
                        "calls.cpu.database",
                        "calls.cpu.peers",
                        "calls.memory",
                        "calls.idle.booths",
                        "calls.idle.connect",
                        "calls.idle.rss",
                        "calls.idle.peak",
                        "calls.idle.heap",
                        "calls.idle.database");
        assertThat(figures.values()).allMatch(value -> value > 0);
    }
}
