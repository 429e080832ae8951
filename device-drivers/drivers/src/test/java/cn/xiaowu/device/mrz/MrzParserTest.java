package cn.xiaowu.device.mrz;

import static cn.xiaowu.device.mrz.SampleZones.CARD;
import static cn.xiaowu.device.mrz.SampleZones.CARD_WITH_LONG_NUMBER;
import static cn.xiaowu.device.mrz.SampleZones.PASSPORT;
import static cn.xiaowu.device.mrz.SampleZones.SHEET;
import static cn.xiaowu.device.mrz.SampleZones.TODAY;
import static cn.xiaowu.device.mrz.SampleZones.card;
import static cn.xiaowu.device.mrz.SampleZones.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.Sex;
import cn.xiaowu.device.mrz.MrzDocument.Kind;
import cn.xiaowu.device.mrz.MrzOutcome.Parsed;
import cn.xiaowu.device.mrz.MrzOutcome.Reason;
import cn.xiaowu.device.mrz.MrzOutcome.Rejected;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzParserTest {
    @Test
    void readsTheSamplePassport() {
        assertThat(parsed(PASSPORT))
                .isEqualTo(new MrzDocument(
                        MrzFormat.TD3,
                        "P",
                        "UTO",
                        "ERIKSSON",
                        "ANNA MARIA",
                        false,
                        "L898902C3",
                        "UTO",
                        LocalDate.of(1974, 8, 12),
                        1974,
                        Sex.FEMALE,
                        LocalDate.of(2012, 4, 15),
                        "ZE184226B"));
        assertThat(parsed(PASSPORT).kind()).isEqualTo(Kind.PASSPORT);
    }

    @Test
    void readsTheSampleCard() {
        MrzDocument card = parsed(CARD);

        assertThat(card.number()).isEqualTo("D23145890");
        assertThat(card.surname()).isEqualTo("ERIKSSON");
        assertThat(card.optional()).isEmpty();
        assertThat(card.kind()).isEqualTo(Kind.IDENTITY_CARD);
    }

    @Test
    void readsTheSampleOfTwoLinesOfThirtySix() {
        MrzDocument card = parsed(SHEET);

        assertThat(card.format()).isEqualTo(MrzFormat.TD2);
        assertThat(card.number()).isEqualTo("D23145890");
        assertThat(card.expiry()).isEqualTo(LocalDate.of(2012, 4, 15));
    }

    @Test
    void joinsALongNumberFromItsTwoPlaces() {
        MrzDocument card = parsed(CARD_WITH_LONG_NUMBER);

        assertThat(card.number()).isEqualTo("D23145890734");
        assertThat(card.optional()).isEmpty();
        assertThat(card.birth()).isEqualTo(LocalDate.of(1934, 7, 12));
    }

    @Test
    void checksALongNumberByTheDigitBehindItsRest() {
        assertThat(rejected(with(CARD_WITH_LONG_NUMBER, 1, 17, '6')).reason()).isEqualTo(Reason.NUMBER_CHECK);
    }

    @Test
    void takesACardOfChinaWhoseCodeBeginsWithCForATravelPermit() {
        MrzDocument permit = parsed(card("H12345678", "", "800101", "301231", "C<", "CHN"));

        assertThat(permit.kind()).isEqualTo(Kind.MAINLAND_TRAVEL_PERMIT);
        assertThat(permit.code()).isEqualTo("C");
    }

    @Test
    void readsThePermitsElevenCharactersOf1999() {
        MrzDocument permit =
                parsed(card("H12345678", "01" + CheckDigit.of("H1234567801"), "800101", "301231", "C<", "CHN"));

        assertThat(permit.number()).isEqualTo("H1234567801");
    }

    @Test
    void readsLinesThatAScannerSendsAsOne() {
        assertThat(parsed(PASSPORT.replace("\n", "")).number()).isEqualTo("L898902C3");
        assertThat(parsed(CARD.replace("\n", "\r")).number()).isEqualTo("D23145890");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10, 5, LETTERS_ONLY",
        "1, 1, V, DOCUMENT_CODE",
        "1, 6, <, NAME",
        "2, 1, M, NUMBER_CHECK",
        "2, 10, 7, NUMBER_CHECK",
        "2, 15, 5, BIRTH_CHECK",
        "2, 21, W, SEX",
        "2, 23, 7, EXPIRY_CHECK",
        "2, 30, 9, OPTIONAL_CHECK",
        "2, 44, 1, COMPOSITE_CHECK",
        "2, 3, ä, CHARACTER",
    })
    void tellsWhatIsWrong(int line, int column, char character, Reason reason) {
        assertThat(rejected(with(PASSPORT, line, column, character)).reason()).isEqualTo(reason);
    }

    @Test
    void tellsWhereAForeignCharacterStands() {
        assertThat(rejected(with(CARD, 2, 7, '.'))).isEqualTo(new Rejected(Reason.CHARACTER, 2, 7));
    }

    @Test
    void tellsWhichLineIsTooShort() {
        assertThat(rejected(PASSPORT.replace("<<<<<10", "<<<<10"))).isEqualTo(new Rejected(Reason.SHAPE, 2, 44));
    }

    @Test
    void refusesWhatIsNoZoneAtAll() {
        assertThat(rejected("")).isEqualTo(new Rejected(Reason.SHAPE, 1, 1));
        assertThat(rejected("XW1:6BF%RN").reason()).isEqualTo(Reason.SHAPE);
    }

    @Test
    void refusesADateThatIsNone() {
        assertThat(rejected(card("D23145890", "", "741332", "301231", "I<", "UTO")))
                .isEqualTo(new Rejected(Reason.BIRTH, 2, 1));
        assertThat(rejected(card("D23145890", "", "740812", "300231", "I<", "UTO")))
                .isEqualTo(new Rejected(Reason.EXPIRY, 2, 9));
    }

    @Test
    void concludesTheCenturyFromTheDateAtTheBooth() {
        assertThat(parsed(card("D23145890", "", "261124", "751231", "I<", "UTO"))
                        .birth())
                .isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(parsed(card("D23145890", "", "261125", "761231", "I<", "UTO"))
                        .birth())
                .isEqualTo(LocalDate.of(1926, 11, 25));
        assertThat(parsed(card("D23145890", "", "261124", "751231", "I<", "UTO"))
                        .expiry())
                .isEqualTo(LocalDate.of(2075, 12, 31));
        assertThat(parsed(card("D23145890", "", "261124", "761231", "I<", "UTO"))
                        .expiry())
                .isEqualTo(LocalDate.of(1976, 12, 31));
    }

    @Test
    void takesADateOfBirthThatIsNotWhollyKnown() {
        MrzDocument card = parsed(card("D23145890", "", "74<<<<", "301231", "I<", "UTO"));

        assertThat(card.birth()).isNull();
        assertThat(card.birthYear()).isEqualTo(1974);
        assertThat(parsed(card("D23145890", "", "<<<<<<", "301231", "I<", "UTO"))
                        .birthYear())
                .isNull();
    }

    @Test
    void showsNobodysDataWhenPrinted() {
        assertThat(MrzParser.parse(PASSPORT, TODAY).toString())
                .doesNotContain("RIKSSON", "ANNA", "L898902", "1974", "ZE184226B");
    }

    private static MrzDocument parsed(String text) {
        assertThat(MrzParser.parse(text, TODAY)).isInstanceOf(Parsed.class);
        return ((Parsed) MrzParser.parse(text, TODAY)).document();
    }

    private static Rejected rejected(String text) {
        assertThat(MrzParser.parse(text, TODAY)).isInstanceOf(Rejected.class);
        return (Rejected) MrzParser.parse(text, TODAY);
    }
}
