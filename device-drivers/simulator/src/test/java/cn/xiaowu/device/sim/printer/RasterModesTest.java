package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `GS v 0`, dot by dot, in each of its modes.
class RasterModesTest {
    private static final String TWO_ROWS = "0100" + "0200" + "a5" + "0f";

    private final PrinterOnPaper paper = new PrinterOnPaper();

    @ParameterizedTest
    @ValueSource(strings = {"00", "30"})
    void printsEachDotOnce(String mode) {
        assertThat(corner(mode, 8, 2)).containsExactly("#.#..#.#", "....####");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "31"})
    void doublesTheWidth(String mode) {
        assertThat(corner(mode, 16, 2)).containsExactly("##..##....##..##", "........########");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "32"})
    void doublesTheHeight(String mode) {
        assertThat(corner(mode, 8, 4)).containsExactly("#.#..#.#", "#.#..#.#", "....####", "....####");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "33"})
    void doublesBoth(String mode) {
        assertThat(corner(mode, 16, 4))
                .containsExactly("##..##....##..##", "##..##....##..##", "........########", "........########");
    }

    @Test
    void isAsHighAsItsRowsAndNoHigher() {
        paper.told("1d763002" + TWO_ROWS);

        assertThat(paper.printer().dots().getHeight()).isEqualTo(4);
    }

    @Test
    void doubledStandsInTheMiddleByItsPrintedWidth() {
        paper.told("1b6101" + "1d763001" + "0100" + "0100" + "ff");

        String left = ".".repeat((384 - 16) / 2);
        assertThat(paper.corner(384, 1)).containsExactly(left + "#".repeat(16) + left);
    }

    @Test
    void losesWhatIsWiderThanThePaper() {
        paper.told("1d763001" + "1900" + "0100" + "ff".repeat(25));

        assertThat(paper.corner(384, 1)).containsExactly("#".repeat(384));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "34", "ff"})
    void knowsNoOtherMode(String mode) {
        paper.told("1d7630" + mode + TWO_ROWS + "410a");

        assertThat(paper.printer().notDone()).containsExactly(Map.entry("1D 76", 1));
        assertThat(paper.lines()).containsExactly("A");
    }

    @Test
    void printsNoPictureInTheMiddleOfALine() {
        paper.told("41" + "1d763000" + TWO_ROWS + "420a");

        assertThat(paper.printer().notDone()).containsExactly(Map.entry("1D 76", 1));
        assertThat(paper.lines()).containsExactly("AB");
    }

    private List<String> corner(String mode, int width, int height) {
        return paper.told("1d7630" + mode + TWO_ROWS).corner(width, height);
    }
}
