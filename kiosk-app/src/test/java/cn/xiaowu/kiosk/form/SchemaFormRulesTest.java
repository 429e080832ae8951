package cn.xiaowu.kiosk.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.kiosk.session.Sample;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaFormRulesTest {
    private final FormRules rules = new SchemaFormRules();

    @Test
    void saysWhichFieldsAreMissing() {
        Map<String, String> errors = rules.errors(Sample.FUND, Sample.json("{}"));

        assertThat(errors).containsOnlyKeys("name", "idNumber", "phone", "purpose");
        assertThat(errors).containsEntry("phone", "请填写联系电话");
    }

    @Test
    void saysWhatIsWrongInWordsOfTheForm() {
        Map<String, String> errors = rules.errors(
                Sample.FUND, Sample.json("{\"name\":\"样例甲\",\"idNumber\":\"x\",\"phone\":\"12\",\"purpose\":\"旅游\"}"));

        assertThat(errors).containsOnly(Map.entry("phone", "联系电话的格式不对，请检查"), Map.entry("purpose", "请选择用途"));
    }
}
