package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.journey.demo.Credentials;
import cn.xiaowu.journey.play.BoothVisit;
import cn.xiaowu.journey.play.Glass;
import cn.xiaowu.journey.play.Journey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Calls with more than two pages in them, counted by the browsers themselves.
@ExtendWith(SharedDemo.class)
@SuppressWarnings("NullAway.Init")
class CompanyIT {
    private static final Duration CONNECTING = Duration.ofSeconds(60);
    private static final Duration LISTENING = Duration.ofSeconds(2);

    private StartedDemo all;
    private BoothVisit visit;
    private PeerCount booth;
    private Glass lead;
    private PeerCount leads;

    @BeforeEach
    void talk(StartedDemo shared) {
        all = shared.withBridge();
        visit = all.visit();
        booth = PeerCount.on(visit.glass().page());
        visit.comeIn();
        visit.identify();
        visit.fillIn();
        lead = Journey.clerk(all.demo(), all.browsers());
        leads = PeerCount.on(lead.page());
        visit.talkTo(lead);
    }

    @AfterEach
    void leave() {
        lead.close();
        visit.leave();
        visit.close();
    }

    @Test
    void aClerkOfAnotherCityJoinsAndAllThreeSeeEachOther() {
        Glass helper = colleague(Credentials.HELPER);
        PeerCount helps = PeerCount.on(helper.page());
        Journey.takeCalls(helper);

        lead.touch("invite");
        lead.touch("ask-to-join");
        helper.seeText("offer-title", "邀请您加入通话");
        helper.touch("offer-answer");

        awaitPictures(booth, 2);
        awaitPictures(leads, 2);
        awaitPictures(helps, 2);
        visit.glass().seeText("other-clerks", "沈坐席");

        // And on hold the clerks go on alone, while the booth neither sends nor sees
        lead.touch("hold");
        visit.glass().see("on-hold");
        awaitPictures(booth, 0);
        awaitPictures(leads, 1);
        int sent = booth.sent();
        await().pollInSameThread().during(LISTENING).atMost(CONNECTING).until(() -> booth.sent() <= sent);
        lead.seeState("recording-mark", "OFF");
        lead.touch("hold");
        awaitPictures(booth, 2);
        lead.seeState("recording-mark", "ON");
        helper.close();
    }

    @Test
    void aCallIsHandedToAnotherClerkWhoGoesOnWithTheSameCase() {
        Glass other = colleague(Credentials.SUPERVISOR);
        Journey.takeCalls(other);

        lead.touch("invite");
        lead.touch("ask-to-lead");
        other.seeText("offer-title", "请求转接");
        other.touch("offer-answer");

        other.seeFramesFlow();
        awaitPictures(booth, 1);
        assertThat(lead.see("ended").textContent()).contains("已转接");
        other.seeText("participant", "赵督导");
        visit.glass().seeFramesFlow();
        other.close();
    }

    @Test
    void aSupervisorListensWithoutSendingAPacketAndTheScreenSaysSo() {
        Glass supervisor = colleague(Credentials.SUPERVISOR);
        PeerCount listens = PeerCount.on(supervisor.page());

        supervisor.touch("listen");

        awaitPictures(listens, 2);
        visit.glass().see("supervised");
        await().pollInSameThread().during(LISTENING).atMost(CONNECTING).until(() -> listens.sent() == 0);
        awaitPictures(booth, 1);
        awaitPictures(leads, 1);

        // And speaks to the clerk alone
        supervisor.touch("supervise-whisper");
        awaitPictures(leads, 2);
        assertThat(booth.picturesComing()).isLessThanOrEqualTo(1);
        supervisor.close();
    }

    private Glass colleague(Credentials who) {
        return Journey.clerk(all.demo(), all.browsers(), who);
    }

    /// So many pictures keep coming.
    private static void awaitPictures(PeerCount page, int count) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(CONNECTING)
                .until(() -> page.picturesComing() == count && page.picturesComing() <= count);
    }
}
