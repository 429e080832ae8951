package cn.xiaowu.device.idcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.idcard.Vectors;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersTest {
    private static final Vectors VECTORS = Vectors.numbers();

    static Stream<String> valid() {
        return Stream.concat(
                VECTORS.elements("/gb11643/valid").map(node -> node.path("id").asString()),
                VECTORS.elements("/gb11643/synthetic_each_check_char")
                        .map(node -> node.path("id").asString()));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void theStandardsSampleNumbersAreSound(String number) {
        assertThat(CitizenNumber.flawOf(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, CHECK",
        "11010519491331002X, BIRTH",
        "11010519490230002X, BIRTH",
        "11010519491231002x, FORM",
        "1101051949123100, LENGTH"
    })
    void aWrongNumberHasItsFlaw(String number, CitizenNumber.Flaw flaw) {
        assertThat(VECTORS.elements("/gb11643/invalid")
                        .map(node -> node.path("id").asString()))
                .contains(number);
        assertThat(CitizenNumber.flawOf(number)).contains(flaw);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyChangedDigitIsNoticed(String number) {
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = number.substring(0, at) + digit + number.substring(at + 1);
                assertThat(CitizenNumber.flawOf(changed).isEmpty()).isEqualTo(changed.equals(number));
            }
        }
    }

    @Test
    void aNumberNamesAreaBirthAndSex() {
        var number = new CitizenNumber("11010519491231002X");

        assertThat(number.area()).isEqualTo("110105");
        assertThat(number.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.isMale()).isFalse();
        assertThat(number.isForeigners()).isFalse();
        assertThat(new CitizenNumber("932682198501010017").isForeigners()).isTrue();
    }

    @Test
    void aNumberIsPrintedMasked() {
        assertThat(new CitizenNumber("11010519491231002X")).hasToString("CitizenNumber[110***********002X]");
        assertThatThrownBy(() -> new CitizenNumber("110105194912310021"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1949");
    }

    @Test
    void aNumberOf15DigitsBecomesOneOf18() {
        String old = VECTORS.text("/gb11643/fifteen_to_eighteen/0/in");

        assertThat(CitizenNumber.fromFifteenDigits(old).map(CitizenNumber::value))
                .contains(VECTORS.text("/gb11643/fifteen_to_eighteen/0/out"));
        assertThat(CitizenNumber.fromFifteenDigits("110105491331002")).isEmpty();
        assertThat(CitizenNumber.fromFifteenDigits("11010549123100")).isEmpty();
    }

    @Test
    void theOldNumberOfAForeignerFollowsFromTheLink() {
        // The sum of value times weight is 325.
        assertThat(OldForeignerNumber.from("SAU", "932682198501010017", "001")).contains("SAU320085010115");
        assertThat(OldForeignerNumber.from("SAU", "932682198501010017", "")).isEmpty();
        assertThat(OldForeignerNumber.from("SAU", "11010519491231002X", "001")).isEmpty();
    }

    @Test
    void anOldNumberIsJudgedByFormAndCheckDigit() {
        assertThat(OldForeignerNumber.hasForm("CAN110081010010")).isTrue();
        assertThat(OldForeignerNumber.hasForm("CAN11008101001")).isFalse();
        assertThat(OldForeignerNumber.isSound("CAN110081010018")).isTrue();
        assertThat(OldForeignerNumber.isSound("CAN110081010010")).isFalse();
    }

    @Test
    void theStandardsCreditCodesAreSound() {
        assertThat(VECTORS.elements("/gb32100/valid").map(node -> node.asString()))
                .hasSize(3)
                .allSatisfy(code -> assertThat(CreditCode.flawOf(code)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, CHECK",
        "91350100M000100O43, FORM",
        "9135010OM000100Y43, FORM",
        "91350100M000100Y53, ORGANISATION_CHECK",
        "91350100M000100Y4, LENGTH"
    })
    void aWrongCreditCodeHasItsFlaw(String code, CreditCode.Flaw flaw) {
        assertThat(CreditCode.flawOf(code)).contains(flaw);
    }

    @Test
    void organisationCodesHaveTheirCheckCharacter() {
        assertThat(VECTORS.elements("/gb11714_org/examples"))
                .hasSize(3)
                .allSatisfy(example -> assertThat(CreditCode.organisationCheck(
                                example.path("body").asString()))
                        .isEqualTo(example.path("check").asString().charAt(0)));
    }

    @Property
    void noTextIsTooStrangeToBeJudged(@ForAll @StringLength(max = 20) String text) {
        assertThat(CitizenNumber.flawOf(text)).isNotNull();
        assertThat(CreditCode.flawOf(text)).isNotNull();
        assertThat(OldForeignerNumber.isSound(text)).isFalse();
    }
}
