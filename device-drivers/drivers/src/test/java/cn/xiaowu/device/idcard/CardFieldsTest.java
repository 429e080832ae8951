package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardFieldsTest {
    @Test
    void listsEveryFieldOfEachKind() {
        assertThat(keys(CardBytes.sample()))
                .containsExactly(
                        "name",
                        "sex",
                        "ethnicGroup",
                        "birth",
                        "address",
                        "idNumber",
                        "issuer",
                        "validFrom",
                        "validUntil");
        assertThat(keys(CardBytes.sample().with(248, "J"))).contains("passNumber", "issueCount");
        assertThat(keys(CardBytes.sample().with(248, "Y")))
                .contains("englishName", "chineseName", "nationality", "renewals", "oldNumberLink", "oldNumber");
        assertThat(keys(CardBytes.sample().with(248, "I").with(220, "19491231")))
                .contains("englishName", "chineseName", "nationality", "version", "authority");
    }

    @Test
    void masksWhatIsPersonalAndNothingElse() {
        assertThat(fields(CardBytes.sample()))
                .extracting(CardField::toString)
                .containsExactly(
                        "name=样**",
                        "sex=男**",
                        "ethnicGroup=汉**",
                        "birth=1**",
                        "address=北**",
                        "idNumber=110***********002X",
                        "issuer=北京市公安局样例分局",
                        "validFrom=20200101",
                        "validUntil=长期");
    }

    @Test
    void masksANameThatBeginsWithARareCharacter() {
        assertThat(fields(CardBytes.sample().with(0, "𠮷甲")).getFirst().masked())
                .isEqualTo("𠮷**");
    }

    private static List<String> keys(CardBytes bytes) {
        return fields(bytes).stream().map(CardField::key).toList();
    }

    private static List<CardField> fields(CardBytes bytes) {
        var card = (CardContent.Card) CardDataDecoder.decode(bytes.data());
        return CardFields.of(card.card());
    }
}
