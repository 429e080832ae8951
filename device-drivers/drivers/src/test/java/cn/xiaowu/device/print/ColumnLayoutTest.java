package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
    @Test
    void amountsStandAtTheRightEdge() {
        List<Column> cells =
                List.of(Column.share(1, "工本费"), Column.fixed(8, "10.00").right());

        assertThat(ColumnLayout.lines(cells, 32)).containsExactly("工本费" + " ".repeat(21) + "10.00");
    }

    @Test
    void aLongCellGoesOnBelowItself() {
        List<Column> cells = List.of(Column.fixed(4, "事项"), Column.fixed(6, "身份证换领"));

        assertThat(ColumnLayout.lines(cells, 32)).containsExactly("事项 身份证", "     换领");
    }

    @Test
    void sharesTakeAllThatFixedCellsLeave() {
        List<Column> cells = List.of(Column.share(1, ""), Column.fixed(10, ""), Column.share(2, ""));

        assertThat(ColumnLayout.widths(cells, 48)).containsExactly(12, 10, 24);
    }

    @Test
    void refusesCellsWiderThanThePaper() {
        List<Column> cells = List.of(Column.fixed(20, ""), Column.fixed(20, ""));

        assertThatThrownBy(() -> ColumnLayout.lines(cells, 32)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noLineIsTooWideAndNoCharacterIsLost(@ForAll String text, @ForAll @IntRange(min = 2, max = 48) int room) {
        String clean = Cells.clean(text);

        List<String> lines = Cells.wrap(clean, room);

        assertThat(lines).allMatch(line -> Cells.width(line) <= room);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(clean.replace(" ", ""));
    }
}
