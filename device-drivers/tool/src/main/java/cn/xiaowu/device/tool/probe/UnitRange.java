package cn.xiaowu.device.tool.probe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which relay boards of a bus to ask, by their numbers.
///
/// @param first the first, 1 to 247
/// @param last the last, not before the first, up to 247
public record UnitRange(int first, int last) {
    /// The number that boards come with.
    public static final UnitRange USUAL = new UnitRange(1, 1);

    private static final int LAST_UNIT = 247;
    private static final Pattern TYPED = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    /// @throws IllegalArgumentException if no bus has such numbers
    public UnitRange {
        if (first < 1 || last > LAST_UNIT || last < first) {
            throw new IllegalArgumentException("units are 1 to 247, not " + first + "-" + last);
        }
    }

    /// Reads `5` or `1-16`.
    ///
    /// @return empty if it is neither, or no bus has such numbers
    public static Optional<UnitRange> of(String typed) {
        Matcher match = TYPED.matcher(typed);
        if (!match.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(match.group(1));
        int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
        return first < 1 || last > LAST_UNIT || last < first
                ? Optional.empty()
                : Optional.of(new UnitRange(first, last));
    }

    /// All of them.
    List<Integer> units() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
