package cn.xiaowu.device.bench;

import java.util.Locale;

/// One figure on one line, beside its limit where there is one.
///
/// @param name what was measured, as `qr.read`
/// @param value the value
/// @param unit its unit
/// @param limit what it is compared with, measured in the same run; NaN where there is nothing to compare with
/// @param digits how many digits after the point to print
public record Figure(String name, double value, String unit, double limit, int digits) {

    /// A figure that stands beside a limit, printed with one digit after the point.
    public static Figure beside(String name, double value, String unit, double limit) {
        return new Figure(name, value, unit, limit, 1);
    }

    /// A figure that nothing is compared with, printed with one digit after the point.
    public static Figure alone(String name, double value, String unit) {
        return new Figure(name, value, unit, Double.NaN, 1);
    }

    @Override
    public String toString() {
        String line = "figure " + name + ' ' + number(value) + ' ' + unit;
        if (Double.isNaN(limit)) {
            return line;
        }
        return line + " limit " + number(limit) + ratio();
    }

    /// Two zeros are equal; anything beside zero has no ratio.
    private String ratio() {
        if (limit == 0) {
            return value == 0 ? " ratio 1.000" : "";
        }
        return String.format(Locale.ROOT, " ratio %.3f", value / limit);
    }

    private String number(double number) {
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }
}
