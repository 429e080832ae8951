package cn.xiaowu.device.idcard;

import static cn.xiaowu.device.idcard.CardCheck.Problem.BIRTH_DIFFERS;
import static cn.xiaowu.device.idcard.CardCheck.Problem.BIRTH_IMPOSSIBLE;
import static cn.xiaowu.device.idcard.CardCheck.Problem.EXPIRED;
import static cn.xiaowu.device.idcard.CardCheck.Problem.NOT_YET_VALID;
import static cn.xiaowu.device.idcard.CardCheck.Problem.NUMBER_WRONG;
import static cn.xiaowu.device.idcard.CardCheck.Problem.SEX_DIFFERS;
import static cn.xiaowu.device.idcard.CardCheck.Problem.VALIDITY_IMPOSSIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BIRTH = LocalDate.of(1949, 12, 31);
    private static final String NUMBER = "11010519491231002X";

    @Test
    void findsNothingWrongWithASoundCard() {
        assertThat(CardCheck.problems(card(Sex.FEMALE, BIRTH, NUMBER, null), TODAY))
                .isEmpty();
    }

    @Test
    void aCardIsValidOnItsLastDayAndNoLonger() {
        var card = card(Sex.FEMALE, BIRTH, NUMBER, TODAY);

        assertThat(CardCheck.problems(card, TODAY)).isEmpty();
        assertThat(CardCheck.problems(card, TODAY.plusDays(1))).containsExactly(EXPIRED);
    }

    @Test
    void aCardIsNotValidBeforeItsFirstDay() {
        assertThat(CardCheck.problems(card(Sex.FEMALE, BIRTH, NUMBER, null), LocalDate.of(2019, 12, 31)))
                .containsExactly(NOT_YET_VALID);
    }

    @Test
    void theNumberNamesBirthAndSex() {
        assertThat(CardCheck.problems(card(Sex.FEMALE, BIRTH.minusDays(1), NUMBER, null), TODAY))
                .containsExactly(BIRTH_DIFFERS);
        assertThat(CardCheck.problems(card(Sex.MALE, BIRTH, NUMBER, null), TODAY))
                .containsExactly(SEX_DIFFERS);
    }

    @Test
    void refusesEveryNumberWithOneWrongDigit() {
        Stream<String> wrong = Stream.iterate(0, i -> i < 17, i -> i + 1).map(CardCheckTest::withDigitChanged);

        assertThat(wrong)
                .allSatisfy(number -> assertThat(CardCheck.problems(card(Sex.FEMALE, BIRTH, number, null), TODAY))
                        .containsExactly(NUMBER_WRONG));
    }

    @Test
    void aDateOfBirthThatIsNoneOrStillToComeIsWrong() {
        var none = cardWith(new CardDate("19490230"), new CardDate("20200101"), CardDate.LONG_TERM);
        var toCome = cardWith(CardDate.of(TODAY.plusDays(1)), new CardDate("20200101"), CardDate.LONG_TERM);

        assertThat(CardCheck.problems(none, TODAY)).containsExactly(BIRTH_IMPOSSIBLE);
        assertThat(CardCheck.problems(toCome, TODAY)).containsExactlyInAnyOrder(BIRTH_IMPOSSIBLE, BIRTH_DIFFERS);
    }

    @Test
    void aPeriodThatCanNotBeReadIsWrong() {
        var noBegin = cardWith(CardDate.of(BIRTH), CardDate.LONG_TERM, CardDate.LONG_TERM);
        var noEnd = cardWith(CardDate.of(BIRTH), new CardDate("20200101"), new CardDate("2030"));

        assertThat(CardCheck.problems(noBegin, TODAY)).containsExactly(VALIDITY_IMPOSSIBLE);
        assertThat(CardCheck.problems(noEnd, TODAY)).containsExactly(VALIDITY_IMPOSSIBLE);
    }

    @Test
    void aForeignersNumberBelongsOnAForeignersCard() {
        var birth = LocalDate.of(1985, 1, 1);
        var foreigner = new ForeignerCard2023(
                "",
                Sex.MALE,
                "00",
                CardDate.of(birth),
                "SAMPLE, PERSON",
                "932682198501010017",
                new CardDate("20231201"),
                new CardDate("20331201"),
                "SAU",
                "001");

        assertThat(CardCheck.problems(foreigner, TODAY)).isEmpty();
        assertThat(CardCheck.problems(card(Sex.MALE, birth, "932682198501010017", null), TODAY))
                .containsExactly(NUMBER_WRONG);
    }

    @Test
    void aCardIsPrintedMasked() {
        assertThat(card(Sex.FEMALE, BIRTH, NUMBER, null)).hasToString("ResidentCard[样**, **002X]");
    }

    private static ResidentCard cardWith(CardDate birth, CardDate from, CardDate until) {
        return new ResidentCard("样例甲", Sex.FEMALE, EthnicGroup.of("01"), birth, "", NUMBER, "", from, until);
    }

    private static String withDigitChanged(int position) {
        char other = (char) ('0' + (NUMBER.charAt(position) - '0' + 1) % 10);
        return NUMBER.substring(0, position) + other + NUMBER.substring(position + 1);
    }

    private static ResidentCard card(Sex sex, LocalDate birth, String number, @Nullable LocalDate until) {
        return new ResidentCard(
                "样例甲",
                sex,
                EthnicGroup.of("01"),
                CardDate.of(birth),
                "北京市朝阳区样例路1号",
                number,
                "北京市公安局样例分局",
                CardDate.of(LocalDate.of(2020, 1, 1)),
                until == null ? CardDate.LONG_TERM : CardDate.of(until));
    }
}
