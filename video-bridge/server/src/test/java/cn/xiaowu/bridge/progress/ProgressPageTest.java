package cn.xiaowu.bridge.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.cases.CaseProgress;
import cn.xiaowu.contract.cases.CaseState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressPageTest {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void eachStateIsSaidInChineseAndEnglishWithItsLocalTime(CaseState state) {
        String page = ProgressPage.of(progress("异地购房提取住房公积金", state));

        assertThat(page).contains("lang=\"zh-CN\"", "lang=\"en\"", "2026-11-24 16:00", "330106-B00001-20261124-0001");
    }

    @Test
    void aNameCannotBecomeMarkup() {
        assertThat(ProgressPage.of(progress("<script>alert(1)</script>", CaseState.RECEIVED)))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    private static CaseProgress progress(String item, CaseState state) {
        return new CaseProgress(
                Samples.number("B00001", 1), item, state, List.of(new CaseProgress.Step(state, AT, "CITIZEN")));
    }
}
