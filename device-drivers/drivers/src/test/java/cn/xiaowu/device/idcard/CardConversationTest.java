package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.idcard.CardReaderEvent.Absent;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderDown;
import cn.xiaowu.device.idcard.CardReaderEvent.ReaderUp;
import cn.xiaowu.device.idcard.CardReaderEvent.Reading;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardConversationTest {
    private static final byte[] FOUND = new byte[4];
    private static final byte[] SERIAL = new byte[8];

    private final List<CardReaderEvent> told = new ArrayList<>();
    private final ScriptedReader reader = new ScriptedReader();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);
    private final CardConversation conversation = new CardConversation(told::add, () -> now, board);

    @BeforeEach
    void open() {
        conversation.listen(true);
        conversation.opened();
    }

    @Test
    void readsACardWhoseAnswerComesInPieces() throws Exception {
        reader.answer(0x90);
        reader.answer(0x9F, FOUND);
        reader.answer(0x90, SERIAL);
        reader.answer(0x90, CardBytes.sample().data());

        turns(6);

        assertThat(reader.asked()).containsExactly(command(0x11, 0xFF), find(), select(), read());
        assertThat(told).hasSize(3).startsWith(new ReaderUp(), new Reading());
        assertThat(told.getLast()).isInstanceOf(Read.class);
        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void asksOnlyWhenThePauseIsOver() throws Exception {
        reader.answer(0x90);
        reader.answer(0x80);
        turns(2);
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
        reader.answer(0x90);
        reader.answer(0x80);
        turns(2);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 6; i++) {
                        pass(Duration.ofMillis(600));
                        turns(1);
                    }
                })
                .isInstanceOf(LineLostException.class);
        assertThat(told).containsExactly(new ReaderUp(), new Absent(), new ReaderDown(DeviceFault.NO_ANSWER));
    }

    @Test
    void theAnswerToAReadingThatWasPausedIsThrownAway() throws Exception {
        reader.answer(0x90);
        reader.answer(0x9F, FOUND);
        reader.answer(0x90, SERIAL);
        turns(4);

        conversation.listen(false);
        reader.answer(0x90, CardBytes.sample().data());
        turns(4);

        assertThat(told).containsExactly(new ReaderUp(), new Reading());
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
