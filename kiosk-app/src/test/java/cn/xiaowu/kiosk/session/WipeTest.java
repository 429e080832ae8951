package cn.xiaowu.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import cn.xiaowu.kiosk.session.SessionEvent.WipeDone;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WipeTest {
    @Test
    void warnsAfterAMinuteWithoutATouch() {
        Booth booth = Booth.filled().waits(Duration.ofSeconds(60));

        assertThat(booth.state().idleSecondsLeft()).isEqualTo(30);
    }

    @Test
    void touchTakesTheWarningAway() {
        Booth booth = Booth.filled().waits(Duration.ofSeconds(75)).does(new Intent.StillHere());

        assertThat(booth.state().idleSecondsLeft()).isNull();
        assertThat(booth.screen()).isInstanceOf(Screen.Fill.class);
    }

    @Test
    void visitEndsThirtySecondsAfterTheWarning() {
        Booth booth = Booth.filled().waits(Duration.ofSeconds(90));

        assertThat(booth.screen()).isInstanceOf(Screen.Wiping.class);
        assertThat(booth.session.visit()).isEqualTo(Visit.NONE);
    }

    @Test
    void searchesForWhatThePersonEntered() {
        Booth booth = Booth.filled().does(new Intent.Leave());

        assertThat(booth.effects(Effect.Wipe.class).getFirst().traces().values())
                .containsExactlyInAnyOrder(
                        "样例甲", "11010519491231002X", "样例省样例市样例路1号", "13800000000", Booth.PROGRESS_CODE);
    }

    @Test
    void doesNotSearchForDatesAndAmountsWhichEveryProgramHolds() {
        for (String common : List.of("2026-10-08", "200000", "1,000.00")) {
            Booth booth =
                    Booth.filled().does(new Intent.SetField("address", common)).does(new Intent.Leave());

            assertThat(booth.effects(Effect.Wipe.class).getFirst().traces().values())
                    .doesNotContain(common);
        }
    }

    @Test
    void cleanWipeLeadsBackToTheAttractScreen() {
        Booth booth = Booth.filled().does(new Intent.Leave()).wiped();

        assertThat(booth.screen()).isInstanceOf(Screen.Attract.class);
    }

    @Test
    void residueTakesTheBoothOutOfService() {
        Booth booth = Booth.filled().does(new Intent.Leave()).on(new WipeDone(List.of("heap")));

        assertThat(booth.screen()).isEqualTo(new Screen.OutOfService("WIPE_RESIDUE", "0571-12345"));
        assertThat(booth.does(new Intent.Touch()).screen()).isInstanceOf(Screen.OutOfService.class);
    }

    @Test
    void decliningLeavesThroughTheWipeToo() {
        Booth booth = Booth.ready().does(new Intent.Touch()).does(new Intent.Decline());

        assertThat(booth.screen()).isInstanceOf(Screen.Wiping.class);
    }

    @Test
    void waitsLongerForACardLeftOnTheReader() {
        Booth booth = Booth.submitted()
                .on(new CardChanged(CardView.State.READ, Sample.JIA))
                .does(new Intent.Continue())
                .does(new Intent.SkipRating())
                .waits(Duration.ofSeconds(30));
        assertThat(booth.screen()).isEqualTo(new Screen.Finish(true));

        booth.on(new CardChanged(CardView.State.ABSENT, null)).waits(Duration.ofSeconds(1));

        assertThat(booth.screen()).isInstanceOf(Screen.Wiping.class);
    }
}
