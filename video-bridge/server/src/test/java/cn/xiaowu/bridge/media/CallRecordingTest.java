package cn.xiaowu.bridge.media;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.calls.Hearing;
import cn.xiaowu.bridge.calls.Member;
import cn.xiaowu.bridge.calls.Party;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallRecordingTest {
    private static final Member LEAD = new Member(MediaBench.CLERK, Role.LEAD);
    private static final Member HELPER = new Member(MediaBench.HELPER, Role.CO_CLERK);
    private static final Member SUPERVISOR = new Member(new Party.ClerkPage("zhao"), Role.SUPERVISOR);

    @Test
    void theCitizenIsRecordedAndWhomTheCitizenHears() {
        assertThat(CallRecording.recorded(MediaBench.THREE))
                .containsExactlyInAnyOrder(Party.BOOTH, MediaBench.CLERK, MediaBench.HELPER);
    }

    @Test
    void nobodyIsRecordedWhileTheCitizenIsOnHold() {
        assertThat(CallRecording.recorded(Set.of(new Hearing(LEAD, HELPER), new Hearing(HELPER, LEAD))))
                .isEmpty();
    }

    @Test
    void whoWhispersToAClerkIsNotRecorded() {
        var whisper = Set.of(
                new Hearing(Member.CITIZEN, SUPERVISOR),
                new Hearing(LEAD, SUPERVISOR),
                new Hearing(SUPERVISOR, LEAD),
                new Hearing(LEAD, Member.CITIZEN));

        assertThat(CallRecording.recorded(whisper)).containsExactlyInAnyOrder(Party.BOOTH, MediaBench.CLERK);
    }

    @Test
    void withoutAPlaceToDeliverNothingIsRecorded() {
        var recording = new CallRecording(CallId.random(), null);
        recording.hears(MediaBench.TWO, RoutePlan.NONE);

        recording.ask();

        assertThat(recording.isPossible()).isFalse();
        assertThat(recording.isOnHold()).isFalse();
    }
}
