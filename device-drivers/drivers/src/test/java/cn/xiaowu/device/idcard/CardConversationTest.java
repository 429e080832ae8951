package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Identified;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardConversationTest {
    private static final byte[] FOUND = new byte[4];
    private static final byte[] SERIAL = new byte[8];
    private static final byte[] MODULE = {1, 0, 2, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0};
    private static final SamId MODULE_ID = new SamId("01.02-00000003-0000000004-0000000005");

    private final List<CardReaderEvent> told = new ArrayList<>();
    private final ScriptedReader reader = new ScriptedReader();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);
    private final CardConversation conversation = new CardConversation(CardReading.BASE, told::add, () -> now, board);

    @BeforeEach
    void open() {
        conversation.listenWhile(() -> true);
        conversation.opened();
    }

    @Test
    void readsACardWhoseAnswerComesInPieces() throws Exception {
        wake();
        reader.answer(0x9F, FOUND);
        reader.answer(0x90, SERIAL);
        reader.answer(0x90, CardBytes.sample().data());

        turns(7);

        assertThat(reader.asked()).containsExactly(command(0x11, 0xFF), command(0x12, 0xFF), find(), select(), read());
        assertThat(told).hasSize(4).startsWith(new ReaderUp(), new Identified(MODULE_ID), new Reading());
        assertThat(told.getLast()).isInstanceOf(Read.class);
        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void asksOnlyWhenThePauseIsOver() throws Exception {
        wake();
        reader.answer(0x80);
        turns(3);
        reader.asked();

        pass(Duration.ofMillis(200));
        turns(1);
        assertThat(reader.asked()).isEmpty();

        pass(Duration.ofMillis(100));
        turns(1);
        assertThat(reader.asked()).containsExactly(find());
    }

    @Test
    void givesUpTheLineWhenTheReaderStaysSilent() throws Exception {
        wake();
        reader.answer(0x80);
        turns(3);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 6; i++) {
                        pass(Duration.ofMillis(600));
                        turns(1);
                    }
                })
                .isInstanceOf(LineLostException.class);
        assertThat(told).endsWith(new Absent(), new ReaderDown(DeviceFault.NO_ANSWER));
        assertThat(board.current().fault()).isEqualTo(DeviceFault.NO_ANSWER);
    }

    @Test
    void theAnswerToAReadingThatWasPausedIsThrownAway() throws Exception {
        wake();
        reader.answer(0x9F, FOUND);
        reader.answer(0x90, SERIAL);
        turns(5);
        assertThat(board.current().state()).isEqualTo(DeviceState.BUSY);

        conversation.pause();
        reader.answer(0x90, CardBytes.sample().data());
        turns(4);

        assertThat(told).endsWith(new Reading());
        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void givesUpAReadingWhenItsLeaseEnds() throws Exception {
        var leased = new AtomicBoolean(true);
        conversation.listenWhile(leased::get);
        wake();
        reader.answer(0x9F, FOUND);
        reader.answer(0x90, SERIAL);
        turns(5);

        leased.set(false);
        reader.answer(0x90, CardBytes.sample().data());
        turns(4);
        reader.asked();
        pass(Duration.ofSeconds(5));
        turns(4);

        assertThat(told).endsWith(new Reading());
        assertThat(reader.asked()).as("no card is chosen or read").doesNotContain(select(), read());
        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void tellsThatThePlugWasPulled() throws Exception {
        reader.answer(0x90);
        turns(1);
        reader.unplug();

        assertThatThrownBy(() -> turns(1)).isInstanceOf(LineLostException.class);
        conversation.lost(DeviceFault.UNPLUGGED);
        conversation.lost(DeviceFault.UNPLUGGED);

        assertThat(told).containsExactly(new ReaderUp(), new ReaderDown(DeviceFault.UNPLUGGED));
        assertThat(board.current().fault()).isEqualTo(DeviceFault.UNPLUGGED);
    }

    @Test
    void bytesThatAreNoAnswerAreToldApartFromSilence() throws Exception {
        wake();
        reader.answer(0x80);
        turns(3);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 6; i++) {
                        reader.say(new byte[] {1, 2, 3});
                        pass(Duration.ofMillis(600));
                        turns(1);
                    }
                })
                .isInstanceOfSatisfying(
                        LineLostException.class, e -> assertThat(e.fault()).isEqualTo(DeviceFault.WRONG_ANSWER));
    }

    @Test
    void anotherModuleBehindThePortIsKnownAndWantsAttention() throws Exception {
        wake();
        turns(2);
        assertThat(conversation.module()).contains(MODULE_ID);

        conversation.lost(DeviceFault.UNPLUGGED);
        conversation.opened();
        reader.answer(0x90);
        reader.answer(0x90);
        reader.answer(0x90, new byte[] {9, 0, 2, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5, 0, 0, 0});
        turns(3);

        assertThat(conversation.module()).contains(new SamId("09.02-00000003-0000000004-0000000005"));
        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(board.current().fault()).isEqualTo(DeviceFault.OTHER_READER);
    }

    @Test
    void theSameReaderPluggedInAgainIsNothingSpecial() throws Exception {
        wake();
        turns(2);
        conversation.lost(DeviceFault.UNPLUGGED);
        conversation.opened();
        reader.answer(0x90);
        wake();
        turns(3);

        assertThat(board.current().fault()).isNull();
    }

    @Test
    void theBoardShowsTheFaultThatThereIsNowAndNotTheFirst() throws Exception {
        conversation.lost(DeviceFault.UNPLUGGED);
        conversation.opened();
        reader.answer(0x60);
        turns(1);

        assertThat(board.current().fault()).isEqualTo(DeviceFault.SELF_TEST_FAILED);
    }

    /// What a reader answers on a line just opened.
    private void wake() {
        reader.answer(0x90);
        reader.answer(0x90, MODULE);
    }

    private void turns(int count) throws LineLostException {
        for (int i = 0; i < count; i++) {
            conversation.turn(reader);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static byte[] find() {
        return command(0x20, 0x01);
    }

    private static byte[] select() {
        return command(0x20, 0x02);
    }

    private static byte[] read() {
        return command(0x30, 0x01);
    }

    private static byte[] command(int command, int parameter) {
        return new byte[] {(byte) command, (byte) parameter};
    }
}
