package cn.xiaowu.device.print;

import java.util.Optional;
import java.util.stream.Stream;

/// How wide a roll is. At 203 dots an inch a character of the usual size is 12 dots wide, a Chinese one 24.
public enum PaperWidth {
    /// 58 mm: 384 dots, 32 columns, 16 Chinese characters.
    MM_58(58, 384),
    /// 80 mm: 576 dots, 48 columns, 24 Chinese characters.
    MM_80(80, 576);

    /// Dots across a column: half a Chinese character.
    public static final int COLUMN_DOTS = 12;

    private final int millimetres;
    private final int dots;

    PaperWidth(int millimetres, int dots) {
        this.millimetres = millimetres;
        this.dots = dots;
    }

    /// The paper of a roll that wide; empty if printers take no such roll.
    public static Optional<PaperWidth> ofMillimetres(int width) {
        return Stream.of(values()).filter(each -> each.millimetres == width).findFirst();
    }

    /// Dots across the paper that can be printed.
    public int dots() {
        return dots;
    }

    /// Characters of the usual size in a line; a Chinese one counts twice.
    public int columns() {
        return dots / COLUMN_DOTS;
    }
}
