package cn.xiaowu.bridge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.catalogue.ServiceItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FormCheckTest {
    private final Catalogue catalogue = CatalogueFile.read();
    private final FormCheck check = new FormCheck(catalogue);
    private final ServiceItem fund = catalogue.find(Samples.FUND).orElseThrow();

    @Test
    void aFormFilledInAsAskedHasNoFault() {
        assertThat(check.check(fund, Samples.form())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "houseAddress, 一号, 购房地址太短",
        "phone, 23800138000, 手机号码的格式不对，请检查",
        "houseKind, 城堡, 请选择房屋类型",
        "amount, 0, 申请提取金额（元）的格式不对，请检查",
        "contractNumber, 12345678901234567890123456789012345678901, 购房合同编号太长"
    })
    void aFaultIsToldInASentenceAtItsField(String field, String value, String message) {
        assertThat(check.check(fund, Samples.form().put(field, value))).containsExactly(new FieldError(field, message));
    }

    @Test
    void aMissingFieldIsAskedFor() {
        ObjectNode form = Samples.form();
        form.remove("houseAddress");

        assertThat(check.check(fund, form)).containsExactly(new FieldError("houseAddress", "请填写购房地址"));
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        assertThat(check.check(fund, Samples.form().put("virus", "x")))
                .extracting(FieldError::field)
                .containsExactly("virus");
    }

    @Test
    void everyFieldOfEveryItemHasAPlaceTwoNamesAndABound() {
        for (ServiceItem item : catalogue.items()) {
            JsonNode properties = item.form().path("properties");
            assertThat(properties.size()).isBetween(5, 8);
            List<Integer> places = properties
                    .valueStream()
                    .map(field -> field.path("x-order").asInt())
                    .sorted()
                    .toList();
            assertThat(places).first().isEqualTo(1);
            assertThat(places).last().isEqualTo(properties.size());
            assertThat(properties.valueStream()).allSatisfy(field -> {
                assertThat(field.path("title").asString("")).isNotBlank();
                assertThat(field.path("x-title-en").asString("")).isNotBlank();
                assertThat(field.has("maxLength") || field.has("enum")).isTrue();
                assertThat(field.path("enum").size())
                        .isEqualTo(field.path("x-enum-en").size());
            });
        }
    }
}
