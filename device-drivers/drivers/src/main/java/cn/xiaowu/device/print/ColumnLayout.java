package cn.xiaowu.device.print;

import java.util.ArrayList;
import java.util.List;

/// Sets cells side by side. Pure.
final class ColumnLayout {
    private static final int GAP = 1;
    private static final int NARROWEST = 2;

    private ColumnLayout() {}

    /// @param cells from the left
    /// @param room columns across the paper
    /// @return whole lines
    /// @throws IllegalArgumentException if the cells are wider than the paper
    static List<String> lines(List<Column> cells, int room) {
        int[] widths = widths(cells, room);
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Cells.wrap(Cells.clean(cells.get(i).text()), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            lines.add(line(cells, wrapped, widths, line));
        }
        return lines;
    }

    private static String line(List<Column> cells, List<List<String>> wrapped, int[] widths, int number) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            List<String> cell = wrapped.get(i);
            String text = number < cell.size() ? cell.get(number) : "";
            line.append(i == 0 ? "" : " ".repeat(GAP))
                    .append(Cells.pad(text, widths[i], cells.get(i).alignment()));
        }
        return line.toString().stripTrailing();
    }

    /// Shares are rounded down; what is left over goes to the last of them.
    static int[] widths(List<Column> cells, int room) {
        int fixed = GAP * (cells.size() - 1);
        int parts = 0;
        for (Column cell : cells) {
            switch (cell.width()) {
                case Column.Width.Fixed(int columns) -> fixed += columns;
                case Column.Width.Share(int share) -> parts += share;
            }
        }
        int free = room - fixed;
        int[] widths = new int[cells.size()];
        int last = -1;
        int given = 0;
        for (int i = 0; i < widths.length; i++) {
            switch (cells.get(i).width()) {
                case Column.Width.Fixed(int columns) -> widths[i] = columns;
                case Column.Width.Share(int share) -> {
                    widths[i] = free * share / parts;
                    given += widths[i];
                    last = i;
                }
            }
        }
        if (last >= 0) {
            widths[last] += free - given;
        }
        refuseTooNarrow(widths, free);
        return widths;
    }

    private static void refuseTooNarrow(int[] widths, int free) {
        boolean tooNarrow = free < 0;
        for (int width : widths) {
            tooNarrow |= width < NARROWEST;
        }
        if (tooNarrow) {
            throw new IllegalArgumentException("the cells are wider than the paper");
        }
    }
}
