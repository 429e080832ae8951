package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SmartCardConversationTest {
    private static final WorkerFrame.Kind[] CARD_THAT_IS_PULLED_OUT = {
        WorkerFrame.Kind.CARD,
        WorkerFrame.Kind.CARD,
        WorkerFrame.Kind.LOST,
        WorkerFrame.Kind.NO_CARD,
        WorkerFrame.Kind.DONE
    };

    private final List<SmartCardEvent> events = new ArrayList<>();
    private final List<DeviceState> states = new ArrayList<>();
    private final StatusBoard board = new StatusBoard(InstantSource.fixed(Instant.EPOCH));
    private final SmartCardConversation conversation = new SmartCardConversation(events::add, board);
    private final Deque<WorkerFrame> answers = new ArrayDeque<>();
    private final List<WorkerFrame.Kind> asked = new ArrayList<>();

    @Test
    void isOnlineWhenThereIsAReader() throws Exception {
        turn(WorkerFrame.Kind.NO_CARD);

        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void hasNoDeviceWhenThereIsNone() throws Exception {
        turn(WorkerFrame.Kind.NO_READER);

        assertThat(board.current().fault()).isEqualTo(DeviceFault.UNPLUGGED);
    }

    @Test
    void saysNothingToACardBeforeItMayBeRead() throws Exception {
        turn(WorkerFrame.Kind.CARD);

        assertThat(asked).containsExactly(WorkerFrame.Kind.LOOK);
        assertThat(events).isEmpty();
    }

    @Test
    void isBusyWhileItReads() throws Exception {
        board.listen((DeviceStatus status) -> states.add(status.state()));
        conversation.listenWhile(() -> true);

        turn(WorkerFrame.Kind.NO_CARD);
        turn(CARD_THAT_IS_PULLED_OUT);

        assertThat(states).containsExactly(DeviceState.ONLINE, DeviceState.BUSY, DeviceState.ONLINE);
        assertThat(events).containsExactly(new SmartCardEvent.Read(new Medium.Lost()));
    }

    @Test
    void saysNothingOfACardThatWasBeingReadWhenTheCitizenLeft() throws Exception {
        conversation.listenWhile(() -> true);
        conversation.mute();

        turn(CARD_THAT_IS_PULLED_OUT);

        assertThat(events).isEmpty();
    }

    @Test
    void readsNoCardOnceItsLeaseEnded() throws Exception {
        var leased = new AtomicBoolean(true);
        conversation.listenWhile(leased::get);
        turn(WorkerFrame.Kind.NO_CARD);

        leased.set(false);
        turn(WorkerFrame.Kind.CARD);

        assertThat(asked).containsOnly(WorkerFrame.Kind.LOOK);
        assertThat(events).isEmpty();
    }

    @Test
    void tellsThatTheCardWasLostWithTheWorkerAndPassesItOn() {
        conversation.listenWhile(() -> true);

        assertThatThrownBy(() -> turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.CARD))
                .isInstanceOf(WorkerLostException.class);
        assertThat(events).containsExactly(new SmartCardEvent.Read(new Medium.Lost()));
    }

    @Test
    void tellsOfNoCardIfTheWorkerIsLostBeforeItHadOne() {
        conversation.listenWhile(() -> true);

        assertThatThrownBy(() -> turn(WorkerFrame.Kind.CARD)).isInstanceOf(WorkerLostException.class);
        assertThat(events).isEmpty();
    }

    @Test
    void isBusyWhileAnotherProgramHasTheCardAndReadsItAfterwards() throws Exception {
        conversation.listenWhile(() -> true);
        board.listen((DeviceStatus status) -> states.add(status.state()));

        turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.TAKEN, WorkerFrame.Kind.DONE);
        turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.TAKEN, WorkerFrame.Kind.DONE);

        assertThat(board.current().fault()).isEqualTo(DeviceFault.CARD_TAKEN);
        assertThat(states).containsExactly(DeviceState.BUSY);
        assertThat(events).isEmpty();

        turn(CARD_THAT_IS_PULLED_OUT);

        assertThat(events).containsExactly(new SmartCardEvent.Read(new Medium.Lost()));
        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void isReadyWhenTheCardThatAnotherProgramHadIsOut() throws Exception {
        conversation.listenWhile(() -> true);
        turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.TAKEN, WorkerFrame.Kind.DONE);

        turn(WorkerFrame.Kind.NO_CARD);

        assertThat(board.current().isReady()).isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void triesAgainWhatWasGoneBeforeItCouldBeRead() throws Exception {
        conversation.listenWhile(() -> true);
        turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.NO_CARD, WorkerFrame.Kind.DONE);

        turn(CARD_THAT_IS_PULLED_OUT);

        assertThat(events).containsExactly(new SmartCardEvent.Read(new Medium.Lost()));
    }

    @Test
    void tellsOfACardThatDoesNotReact() throws Exception {
        conversation.listenWhile(() -> true);

        turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.MUTE_CARD, WorkerFrame.Kind.DONE);
        turn(WorkerFrame.Kind.CARD, WorkerFrame.Kind.MUTE_CARD, WorkerFrame.Kind.DONE);

        assertThat(events).containsExactly(new SmartCardEvent.Mute());
        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void takesTheCardForGoneWhenTheWorkerIs() throws Exception {
        conversation.listenWhile(() -> true);
        turn(CARD_THAT_IS_PULLED_OUT);
        events.clear();

        conversation.lost(DeviceFault.NO_PCSC_SERVICE);

        assertThat(events).containsExactly(new SmartCardEvent.Removed());
        assertThat(board.current().state()).isEqualTo(DeviceState.NO_DEVICE);
    }

    /// One look, and then the worker's answers.
    private void turn(WorkerFrame.Kind... kinds) throws WorkerLostException {
        for (WorkerFrame.Kind kind : kinds) {
            answers.add(WorkerFrame.of(kind));
        }
        conversation.turn(new ScriptedWorker());
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
