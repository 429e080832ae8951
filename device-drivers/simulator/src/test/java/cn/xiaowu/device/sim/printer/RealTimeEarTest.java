package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is obeyed at once, wherever it stands, by the manuals of Epson, Citizen and Posbank.
class RealTimeEarTest {
    private static final String WELL = "12";

    private final PrinterOnPaper paper = new PrinterOnPaper();

    @ParameterizedTest
    @ValueSource(strings = {"100401", "100402", "100403", "100404"})
    void hearsEachOfTheFourQuestions(String question) {
        assertThat(paper.told(question).answered()).isEqualTo(WELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100400", "100405", "100414", "1004ff"})
    void hearsNoOtherQuestion(String question) {
        assertThat(paper.told(question).answered()).isEmpty();
    }

    @Test
    void hearsAQuestionBetweenTwoLettersAndPrintsNothingOfIt() {
        paper.told("41" + "100404" + "420a");

        assertThat(paper.answered()).isEqualTo(WELL);
        assertThat(paper.lines()).containsExactly("AB");
    }

    @Test
    void hearsAQuestionInsideAPictureWhichGoesOn() {
        paper.told("1d763000" + "0300" + "0200" + "100401" + "ffffff");

        assertThat(paper.answered()).isEqualTo(WELL);
        assertThat(paper.corner(24, 2)).containsExactly("...#.........#.........#", "#".repeat(24));
    }

    @Test
    void hearsAQuestionInsideACodeWhichIsPrintedWithIt() {
        paper.told("1d286b0600315030" + "100401" + "1d286b0300315130").lines();

        assertThat(paper.answered()).isEqualTo(WELL);
        assertThat(paper.printer().jobs().getLast().codes()).containsExactly("\u0010\u0004\u0001");
    }

    @Test
    void takesAQuestionInsideAnotherCommandForItsParameterToo() {
        paper.told("1b33" + "100401" + "0a");

        assertThat(paper.answered()).isEqualTo(WELL);
        assertThat(paper.printer().dots().getHeight()).isEqualTo(0x10);
    }

    @Test
    void hearsAQuestionAfterAByteThatOnlyLookedLikeOne() {
        assertThat(paper.told("10" + "100402").answered()).isEqualTo(WELL);
    }

    @Test
    void leavesAnErrorWhoseCauseIsGone() {
        paper.printer().befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);

        paper.told("100501");

        assertThat(paper.printer().troubles()).isEmpty();
    }

    @Test
    void forgetsALineBegunWhenItIsToldTo() {
        paper.told("41");
        paper.printer().befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);

        assertThat(paper.told("100502" + "420a").lines()).containsExactly("B");
    }

    @Test
    void forgetsAPictureThatTheOrderStandsIn() {
        paper.printer().befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);

        paper.told("1d763000" + "0300" + "0200" + "100502" + "420a");

        assertThat(paper.lines()).containsExactly("B");
    }

    @Test
    void keepsALineBegunWhenItPrintsOn() {
        paper.told("41");
        paper.printer().befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);

        assertThat(paper.told("100501" + "420a").lines()).containsExactly("AB");
    }
}
