package cn.xiaowu.device.mrz;

import static cn.xiaowu.device.mrz.SampleZones.CARD;
import static cn.xiaowu.device.mrz.SampleZones.PASSPORT;
import static cn.xiaowu.device.mrz.SampleZones.TODAY;
import static cn.xiaowu.device.mrz.SampleZones.card;
import static cn.xiaowu.device.mrz.SampleZones.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.mrz.MrzOutcome.Parsed;
import cn.xiaowu.device.mrz.MrzOutcome.Reason;
import cn.xiaowu.device.mrz.MrzOutcome.Rejected;
import org.junit.jupiter.api.Test;

class ZoneRepairTest {
    @Test
    void takesALetterForADigitWhereOnlyDigitsStand() {
        Parsed repaired = parsed(with(PASSPORT, 2, 24, 'O'));

        assertThat(repaired.document().expiry()).hasToString("2012-04-15");
        assertThat(repaired.corrections()).containsExactly(new MrzCorrection(2, 24, 'O', '0'));
    }

    @Test
    void takesSeveralLettersForDigitsAtOnce() {
        String misread = with(with(PASSPORT, 2, 17, 'B'), 2, 18, 'I');

        assertThat(parsed(misread).corrections()).hasSize(2);
    }

    @Test
    void takesOneCharacterOfTheNumberForItsLookalike() {
        Parsed repaired = parsed(with(CARD, 1, 11, 'S'));

        assertThat(repaired.document().number()).isEqualTo("D23145890");
        assertThat(repaired.corrections()).containsExactly(new MrzCorrection(1, 11, 'S', '5'));
    }

    @Test
    void leavesARightZoneAsItIs() {
        assertThat(parsed(PASSPORT).corrections()).isEmpty();
    }

    @Test
    void refusesToGuessWhenTwoConfusionsWouldExplainIt() {
        String number = "OO0000000";
        String right = card(number, "", "740812", "301231", "I<", "UTO");
        String misread = with(with(right, 1, 6, '0'), 1, 9, '0');

        assertThat(MrzParser.parse(misread, TODAY)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.AMBIGUOUS);
            assertThat(rejected.line()).isEqualTo(1);
            assertThat(rejected.column()).isEqualTo(6);
        });
    }

    /// What one check digit can't do, and why a correction is told.
    @Test
    void canBeDeceivedByAMisreadingOfAnotherKind() {
        Parsed deceived = parsed(with(card("S12345678", "", "740812", "301231", "I<", "UTO"), 1, 9, '0'));

        assertThat(deceived.document().number()).isNotEqualTo("S12345678");
        assertThat(deceived.corrections()).hasSize(1);
    }

    @Test
    void neverTouchesANameSinceNothingWouldProveIt() {
        assertThat(MrzParser.parse(with(PASSPORT, 1, 11, '5'), TODAY))
                .isEqualTo(new Rejected(Reason.LETTERS_ONLY, 1, 11));
    }

    @Test
    void tellsNoCharacterWhenPrinted() {
        assertThat(parsed(with(PASSPORT, 2, 24, 'O')).corrections()).hasToString("[MrzCorrection[2:24]]");
    }

    private static Parsed parsed(String text) {
        assertThat(MrzParser.parse(text, TODAY)).isInstanceOf(Parsed.class);
        return (Parsed) MrzParser.parse(text, TODAY);
    }
}
