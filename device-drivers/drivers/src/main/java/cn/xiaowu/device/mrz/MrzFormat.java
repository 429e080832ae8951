package cn.xiaowu.device.mrz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The sizes of machine readable zones.
public enum MrzFormat {
    /// Cards: three lines of 30 (Doc 9303-5). Mainland travel permits are such cards (GA/T 704.14).
    TD1(3, 30),
    /// Larger cards: two lines of 36 (Doc 9303-6).
    TD2(2, 36),
    /// Passports: two lines of 44 (Doc 9303-4).
    TD3(2, 44);

    private final int lines;
    private final int columns;

    MrzFormat(int lines, int columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /// How many lines it has.
    public int lines() {
        return lines;
    }

    /// How many characters a line has.
    public int columns() {
        return columns;
    }

    /// Which format these lines have by their number and lengths.
    static Optional<MrzFormat> of(List<String> zone) {
        return Arrays.stream(values()).filter(format -> format.fits(zone)).findFirst();
    }

    /// Which format a zone without line ends has.
    static Optional<MrzFormat> ofLength(int length) {
        return Arrays.stream(values())
                .filter(format -> format.lines * format.columns == length)
                .findFirst();
    }

    private boolean fits(List<String> zone) {
        return zone.size() == lines && zone.stream().allMatch(line -> line.length() == columns);
    }
}
