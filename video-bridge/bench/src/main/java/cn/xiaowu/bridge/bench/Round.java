package cn.xiaowu.bridge.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Calls that were played one round through one server.
///
/// @param calls how many
/// @param took from the first request to the last end
/// @param cpuTime who had the cores meanwhile, and how long
record Round(int calls, Duration took, CpuTime cpuTime) {
    /// Calls a second.
    double rate() {
        return calls * 1e9 / took.toNanos();
    }

    /// How long one of those has had a core for each call, in microseconds.
    double microsOfCore(Function<CpuTime, Duration> whose) {
        return whose.apply(cpuTime).toNanos() / 1e3 / calls;
    }

    /// The middle one; of two, the lower.
    static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return rounds.stream()
                .mapToDouble(value)
                .sorted()
                .skip((rounds.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
