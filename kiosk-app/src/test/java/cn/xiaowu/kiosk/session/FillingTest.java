package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.codes.OneCodeResult;
import cn.xiaowu.contract.screen.FieldSource;
import cn.xiaowu.contract.screen.FormView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import org.junit.jupiter.api.Test;

class FillingTest {
    @Test
    void fillsInWhatTheCardSaysAndMarksIt() {
        FormView form = form(Booth.filling());

        assertThat(form.values().path("name").asString()).isEqualTo("样例甲");
        assertThat(form.sources()).containsEntry("name", FieldSource.CARD).containsEntry("address", FieldSource.CARD);
        assertThat(form.errors()).containsEntry("phone", "请填写联系电话");
    }

    @Test
    void fillsInWhatTheCodePreparedButNeverAnotherName() {
        Booth booth = Booth.identifying()
                .shows(new OneCodeResult.Valid(Sample.preparedFor(Sample.JIA)))
                .lays(Sample.JIA)
                .does(new Intent.Continue())
                .does(new Intent.ChooseItem(Sample.FUND.id()));

        assertThat(form(booth).sources()).containsEntry("phone", FieldSource.CODE);
        assertThat(form(booth).values().path("name").asString()).isEqualTo("样例甲");
    }

    @Test
    void nameOfTheCardCannotBeChanged() {
        Booth booth = Booth.filling().does(new Intent.SetField("name", "别人"));

        assertThat(form(booth).values().path("name").asString()).isEqualTo("样例甲");
    }

    @Test
    void incompleteFormCannotBeSigned() {
        Booth booth = Booth.filling().does(new Intent.ConfirmForm());

        assertThat(booth.screen()).isInstanceOf(Screen.Fill.class);
    }

    @Test
    void fieldThatTheFormDoesNotHaveIsIgnored() {
        Booth booth = Booth.filling().does(new Intent.SetField("admin", "true"));

        assertThat(form(booth).values().has("admin")).isFalse();
    }

    @Test
    void masksSensitiveValuesForTheClerk() {
        var shared = (Screen.Fill) Booth.filled().state().masked().screen();

        assertThat(shared.form().values().path("idNumber").asString()).isEqualTo("110***********002X");
    }

    private static FormView form(Booth booth) {
        return ((Screen.Fill) booth.screen()).form();
    }
}
