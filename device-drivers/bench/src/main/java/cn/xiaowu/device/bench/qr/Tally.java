package cn.xiaowu.device.bench.qr;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reader's results over all frames.
final class Tally {
    /// What came of one frame.
    enum Outcome {
        READ,
        MISSED,
        WRONG
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Double> millis = new ArrayList<>();
    private final List<Double> cpuMillis = new ArrayList<>();
    private final Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);

    /// Lets a reader read a frame, and takes the time.
    Outcome take(Contestant reader, Frame frame, Expected expected) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        Optional<Answer> answer = reader.read(frame);
        millis.add((System.nanoTime() - begin) / 1e6);
        cpuMillis.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
        Outcome outcome = judge(answer, expected);
        count.merge(outcome, 1, Integer::sum);
        return outcome;
    }

    private static Outcome judge(Optional<Answer> answer, Expected expected) {
        return answer.map(one -> expected.isWhatWasRead(one) ? Outcome.READ : Outcome.WRONG)
                .orElse(Outcome.MISSED);
    }

    /// How many frames came out so.
    int count(Outcome outcome) {
        return count.getOrDefault(outcome, 0);
    }

    /// Of all frames, in percent.
    double percent(Outcome outcome) {
        return 100.0 * count(outcome) / millis.size();
    }

    /// The time a frame that a share of all frames does not exceed, in milliseconds.
    ///
    /// @param share 0.5 for the median
    double millisAt(double share) {
        return at(share, millis);
    }

    /// The same in milliseconds of this thread on a core, whatever else the machine does.
    double cpuMillisAt(double share) {
        return at(share, cpuMillis);
    }

    private static double at(double share, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
