package cn.xiaowu.journey.bench;

import java.util.List;
import java.util.Locale;

/// One figure on one line, beside its limit.
///
/// @param name what was measured
/// @param value the value
/// @param unit its unit
/// @param limit the best that could be, measured in the same run
record Figure(String name, double value, String unit, double limit) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "figure %s %.0f %s limit %.0f ratio %.3f", name, value, unit, limit, value / limit);
    }

    /// The middle one; of two, the lower.
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
