package cn.xiaowu.bridge.bench;

import java.util.Locale;

/// One figure on one line, beside its limit where there is one.
///
/// @param name what was measured, as `calls.rate`
/// @param value the value
/// @param unit its unit
/// @param limit what it is compared with; NaN where there is nothing to compare with
/// @param digits how many digits after the point to print
record Figure(String name, double value, String unit, double limit, int digits) {

    /// A figure that stands beside a limit, printed with one digit after the point.
    static Figure beside(String name, double value, String unit, double limit) {
        return new Figure(name, value, unit, limit, 1);
    }

    /// A figure that nothing is compared with, printed with one digit after the point.
    static Figure alone(String name, double value, String unit) {
        return new Figure(name, value, unit, Double.NaN, 1);
    }

    @Override
    public String toString() {
        String line = "figure " + name + ' ' + number(value) + ' ' + unit;
        return Double.isNaN(limit)
                ? line
                : line + " limit " + number(limit) + String.format(Locale.ROOT, " ratio %.3f", value / limit);
    }

    private String number(double number) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
