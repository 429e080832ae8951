package cn.xiaowu.device.scan;

import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a scanner is set up.
///
/// @param dialect what it understands
/// @param mode when it reads
/// @param repeatWindow how long the same code counts as still being held there; 1.5 s to 3 s as a rule
/// @param retrigger after how long a triggered scanner is told again: it stops by itself, and does not say so
/// @param end what it sends behind each code
/// @param aimIds whether it puts AIM identifiers before codes
/// @param charset what it is known to send; null if that has to be found out for each code
public record ScannerSettings(
        ScannerDialect dialect,
        ScanMode mode,
        Duration repeatWindow,
        Duration retrigger,
        CodeEnd end,
        boolean aimIds,
        @Nullable Charset charset) {

    /// @throws IllegalArgumentException if a scanner that takes no commands shall be triggered, or a time is not
    /// positive
    public ScannerSettings {
        if (mode == ScanMode.TRIGGERED && dialect.start().isEmpty()) {
            throw new IllegalArgumentException("a scanner of dialect " + dialect + " can't be triggered");
        }
        if (!repeatWindow.isPositive() || !retrigger.isPositive()) {
            throw new IllegalArgumentException("a scanner's times are longer than nothing");
        }
    }

    /// A scanner as it comes out of its box: sends what it sees.
    public static ScannerSettings usual() {
        return of(ScannerDialect.PLAIN, ScanMode.CONTINUOUS);
    }

    /// The same, ending codes otherwise.
    public ScannerSettings ending(CodeEnd other) {
        return new ScannerSettings(dialect, mode, repeatWindow, retrigger, other, aimIds, charset);
    }

    /// The same scanner, which puts AIM identifiers before codes.
    public ScannerSettings withAimIds() {
        return new ScannerSettings(dialect, mode, repeatWindow, retrigger, end, true, charset);
    }

    /// The same scanner, known to send one charset.
    public ScannerSettings sending(Charset known) {
        return new ScannerSettings(dialect, mode, repeatWindow, retrigger, end, aimIds, known);
    }

    /// A dialect and a mode, and the usual times.
    public static ScannerSettings of(ScannerDialect dialect, ScanMode mode) {
        return new ScannerSettings(
                dialect, mode, Duration.ofSeconds(2), Duration.ofSeconds(5), CodeEnd.ANY_LINE_END, false, null);
    }
}
