package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.pcsc.CardVisit.Outcome;
import cn.xiaowu.device.pcsc.WorkerFrame.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardVisitTest {
    private final Deque<WorkerFrame> answers = new ArrayDeque<>();
    private final List<Kind> asked = new ArrayList<>();
    private final CardVisit visit = new CardVisit(new ScriptedWorker(), () -> {});

    @Test
    void asksACardAnewThatForgotWhatWasChosen() throws Exception {
        // Given a card that is powered up again between the file and its record
        answer(Kind.CARD).says("9000").says("9000").says("6A83");
        answer(Kind.CARD).says("9000").says("6A81");

        assertThat(visit.read()).isEqualTo(new Outcome.Told(new Medium.Unreadable(Medium.Step.CARD_FILE, 0x6A81)));
        assertThat(asked.stream().filter(Kind.BEGIN::equals)).hasSize(2);
    }

    @Test
    void connectsAnewToACardThatWasLostAndIsStillThere() throws Exception {
        answer(Kind.CARD).says("9000").answer(Kind.LOST);
        answer(Kind.CARD).says("6A82").says("6E00");

        assertThat(visit.read()).isEqualTo(new Outcome.Told(new Medium.Unknown()));
    }

    @Test
    void losesACardThatIsGoneWhenItIsLookedFor() throws Exception {
        answer(Kind.CARD).says("9000").answer(Kind.LOST).answer(Kind.NO_CARD);

        assertThat(visit.read()).isEqualTo(new Outcome.Told(new Medium.Lost()));
    }

    @Test
    void losesACardThatReactsNoMore() throws Exception {
        answer(Kind.CARD).says("9000").answer(Kind.LOST).answer(Kind.MUTE_CARD);

        assertThat(visit.read()).isEqualTo(new Outcome.Told(new Medium.Lost()));
    }

    @Test
    void losesACardThatIsLostTwiceAndAsksNoThirdTime() throws Exception {
        answer(Kind.CARD).answer(Kind.LOST).answer(Kind.CARD).answer(Kind.LOST);

        assertThat(visit.read()).isEqualTo(new Outcome.Told(new Medium.Lost()));
        assertThat(asked).containsExactly(Kind.BEGIN, Kind.APDU, Kind.BEGIN, Kind.APDU);
    }

    @Test
    void tellsThatAnotherProgramHasTheCard() throws Exception {
        answer(Kind.TAKEN);

        assertThat(visit.read()).isEqualTo(new Outcome.Taken());
    }

    @Test
    void tellsThatTheCardDoesNotReact() throws Exception {
        answer(Kind.MUTE_CARD);

        assertThat(visit.read()).isEqualTo(new Outcome.Mute());
    }

    @Test
    void tellsThatThereIsNoCardAfterAll() throws Exception {
        answer(Kind.NO_CARD);

        assertThat(visit.read()).isEqualTo(new Outcome.Gone());
    }

    @Test
    void asksNothingMoreWhenTheWorkerIsGone() {
        answer(Kind.CARD);

        assertThatThrownBy(visit::read).isInstanceOf(WorkerLostException.class);
        assertThat(visit.wasHeld()).isTrue();
        assertThat(asked).containsExactly(Kind.BEGIN, Kind.APDU);
    }

    private CardVisitTest answer(Kind kind) {
        answers.add(WorkerFrame.of(kind));
        return this;
    }

    private CardVisitTest says(String hex) {
        answers.add(new WorkerFrame(Kind.REPLY, HexFormat.of().parseHex(hex)));
        return this;
    }

    private final class ScriptedWorker implements WorkerLink {
        @Override
        public WorkerFrame ask(WorkerFrame question) throws WorkerLostException {
            asked.add(question.kind());
            WorkerFrame answer = answers.poll();
            if (answer == null) {
                throw new WorkerLostException(DeviceFault.NO_ANSWER, "no more answers");
            }
            return answer;
        }

        @Override
        public void close() {}
    }
}
