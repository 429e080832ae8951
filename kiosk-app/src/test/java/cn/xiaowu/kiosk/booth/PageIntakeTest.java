package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.screen.MediaCheck;
import cn.xiaowu.contract.screen.PageMessage;
import cn.xiaowu.kiosk.session.SessionEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageIntakeTest {
    private static final MediaCheck.Part WELL = new MediaCheck.Part(MediaCheck.State.WELL, "Webcam", false);
    private static final MediaCheck.Part DEAD = new MediaCheck.Part(MediaCheck.State.NO_SOUND, "Microphone", false);

    private final List<SessionEvent> events = new ArrayList<>();
    private final PageIntake page = new PageIntake(events::add, _ -> {}, () -> {}, InstantSource.system());

    @Test
    void keepsWhatThePageFoundOfTheDevicesOfCallsUntilItLooksAgain() {
        page.said(new PageMessage.Checked(new MediaCheck(WELL, null, DEAD, WELL)));
        page.connected();
        assertThat(page.media())
                .hasValueSatisfying(check -> assertThat(check.microphone()).isEqualTo(DEAD));

        page.said(new PageMessage.Checked(new MediaCheck(WELL, null, WELL, WELL)));

        assertThat(page.media())
                .hasValueSatisfying(check -> assertThat(check.microphone()).isEqualTo(WELL));
    }

    @Test
    void knowsNothingOfTheDevicesOfCallsBeforeThePageHasLooked() {
        assertThat(page.media()).isEmpty();
    }

    @Test
    void tellsTheSessionWhatThePageSends() {
        var sending = new Sending(Sending.Picture.NONE, Sending.Sound.ON);

        page.said(new PageMessage.Sends(sending));

        assertThat(events).containsExactly(new SessionEvent.PageSends(sending));
    }
}
