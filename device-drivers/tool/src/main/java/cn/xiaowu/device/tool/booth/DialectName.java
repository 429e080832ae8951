package cn.xiaowu.device.tool.booth;

import cn.xiaowu.device.scan.ScannerDialect;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a scanner's dialect is called.
///
/// @param dialect the dialect
/// @param label for people
public record DialectName(ScannerDialect dialect, String label) {
    /// The name of a dialect.
    public static DialectName of(ScannerDialect dialect) {
        return new DialectName(
                dialect,
                switch (dialect) {
                    case PLAIN -> "只发送 sends only";
                    case HONEYWELL -> "Honeywell";
                    case SSI -> "SSI (Zebra)";
                    case NEWLAND -> "Newland";
                    case NEWLAND_OLD -> "旧 Newland old Newland";
                });
    }

    /// The dialect of that name.
    public static Optional<DialectName> of(String word) {
        return Arrays.stream(ScannerDialect.values())
                .map(DialectName::of)
                .filter(name -> name.word().equals(word))
                .findFirst();
    }

    /// All names, as they are typed.
    public static String words() {
        return Arrays.stream(ScannerDialect.values())
                .map(dialect -> of(dialect).word())
                .collect(Collectors.joining(", "));
    }

    /// As it is typed.
    public String word() {
        return dialect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As it is told to commands.
    public String option() {
        return "--dialect " + word();
    }
}
