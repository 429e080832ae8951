package cn.xiaowu.device.idcard;

import static cn.xiaowu.device.idcard.CardWarning.AREA_OF_ANOTHER_CARD;
import static cn.xiaowu.device.idcard.CardWarning.AREA_OLDER_THAN_HOLDER;
import static cn.xiaowu.device.idcard.CardWarning.AREA_UNKNOWN;
import static cn.xiaowu.device.idcard.CardWarning.ETHNIC_GROUP_UNKNOWN;
import static cn.xiaowu.device.idcard.CardWarning.NAME_INCOMPLETE;
import static cn.xiaowu.device.idcard.CardWarning.NATIONALITY_UNKNOWN;
import static cn.xiaowu.device.idcard.CardWarning.OLD_NUMBER_CHECK_DIFFERS;
import static cn.xiaowu.device.idcard.CardWarning.SEX_NOT_TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.number.AreaHistory;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardWarningTest {
    private static final AreaHistory AREAS = AreaHistory.load();

    @Test
    void aUsualCardWarnsOfNothing() {
        assertThat(warnings(CardBytes.sample())).isEmpty();
    }

    @Test
    void anAreaThatNoTableHasIsStrange() {
        assertThat(warnings(CardBytes.sample().with(122, "999999199001010040"))).containsExactly(AREA_UNKNOWN);
    }

    @Test
    void anAreaThatWasGoneBeforeTheBirthIsStrange() {
        // 110103 was merged into another district in 2010.
        assertThat(warnings(CardBytes.sample().with(122, checked("11010320150101001"))))
                .containsExactly(AREA_OLDER_THAN_HOLDER);
        assertThat(warnings(CardBytes.sample().with(122, checked("11010319900101001"))))
                .isEmpty();
    }

    @Test
    void aPermitsNumberBelongsOnAPermit() {
        var permitNumber = CardBytes.sample().with(122, "810000199001010027");

        assertThat(warnings(permitNumber)).containsExactly(AREA_OF_ANOTHER_CARD);
        assertThat(warnings(permitNumber.with(248, "J"))).isEmpty();
        assertThat(warnings(CardBytes.sample().with(248, "J"))).containsExactly(AREA_OF_ANOTHER_CARD);
    }

    @Test
    void codesThatNoTableHasAreStrange() {
        assertThat(warnings(CardBytes.sample().with(32, "81").with(30, "9")))
                .containsExactlyInAnyOrder(ETHNIC_GROUP_UNKNOWN, SEX_NOT_TOLD);
        assertThat(warnings(CardBytes.sample().with(32, "97"))).isEmpty();
    }

    @Test
    void aCutNameIsStrange() {
        assertThat(warnings(CardBytes.sample().with(0, "样例\uFFFD"))).containsExactly(NAME_INCOMPLETE);
        assertThat(warnings(CardBytes.sample().with(0, "   "))).containsExactly(NAME_INCOMPLETE);
    }

    @Test
    void aForeignersNationalityAndProvinceAreLookedUp() {
        var card = CardBytes.sample()
                .with(122, "932682198501010017")
                .with(242, "SAU")
                .with(248, "Y");

        assertThat(warnings(card)).isEmpty();
        assertThat(warnings(card.with(242, "QQQ"))).containsExactly(NATIONALITY_UNKNOWN);
        assertThat(warnings(card.with(242, "SAU").with(122, checked("90068219850101001"))))
                .containsExactly(AREA_UNKNOWN);
    }

    @Test
    void anOldNumbersCheckDigitIsOnlyAWarning() {
        var card = new ForeignerCard2017(
                "SAMPLE, PERSON",
                Sex.MALE,
                "CAN110081010010",
                "CAN",
                "",
                new CardDate("20180101"),
                new CardDate("20280101"),
                new CardDate("19810101"),
                "01",
                "1500");

        assertThat(CardWarning.of(card, AREAS)).containsExactly(OLD_NUMBER_CHECK_DIFFERS);
    }

    private static Set<CardWarning> warnings(CardBytes bytes) {
        var card = (CardContent.Card) CardDataDecoder.decode(bytes.data());
        return CardWarning.of(card.card(), AREAS);
    }

    /// With the check character of GB 11643.
    private static String checked(String digits) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
