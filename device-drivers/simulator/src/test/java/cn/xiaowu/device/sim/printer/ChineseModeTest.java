package cn.xiaowu.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What bytes mean to a Chinese printer, in Chinese mode and out of it.
class ChineseModeTest {
    private static final String ON = "1c26";
    private static final String OFF = "1c2e";
    private static final String ACCEPTED = "cadcc0ed";

    private final PrinterOnPaper paper = new PrinterOnPaper();

    @Test
    void isOnWhenAPrinterIsSwitchedOn() {
        assertThat(paper.told(ACCEPTED + "0a").lines()).containsExactly("受理");
    }

    @Test
    void printsEveryByteForItselfWhenItIsOff() {
        assertThat(paper.told(OFF + ACCEPTED + "0a").lines()).containsExactly("╩▄└φ");
    }

    @ParameterizedTest
    @CsvSource({"00, Θ", "02, Ú", "10, é", "11, щ", "12, Ú", "13, Ú"})
    void printsCharactersOfTheChosenPageWhenItIsOff(String page, String character) {
        assertThat(paper.told(OFF + "1b74" + page + "e9" + "0a").lines()).containsExactly(character);
    }

    @Test
    void takesTwoBytesForOneAgainWhenItIsSwitchedOn() {
        assertThat(paper.told(OFF + ON + ACCEPTED + "0a").lines()).containsExactly("受理");
    }

    @Test
    void isOnAgainAfterABeginning() {
        assertThat(paper.told(OFF + "1b40" + ACCEPTED + "0a").lines()).containsExactly("受理");
    }

    @Test
    void leavesWhatEndsALineAloneAfterHalfACharacter() {
        assertThat(paper.told("41ca0a" + "42" + "0a").lines()).containsExactly("A╩", "B");
    }

    @Test
    void takesBytesThatAreNoPairOneByOne() {
        assertThat(paper.told("ca32" + "0a").lines()).containsExactly("╩2");
    }

    @Test
    void setsCharactersOfOneByteHalfAsWide() {
        paper.told(OFF + "dbdb" + "0a");

        assertThat(blackColumns()).isBetween(13, 24);
    }

    /// How far to the right something was printed.
    private int blackColumns() {
        return paper.corner(384, 24).stream()
                .mapToInt(row -> row.lastIndexOf('#') + 1)
                .max()
                .orElse(0);
    }
}
