package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanConversationTest {
    private final List<String> told = new ArrayList<>();
    private final Beam beam = new Beam();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);
    private final ScanConversation conversation = new ScanConversation(
            code -> told.add(code.text()), () -> now, board, Duration.ofMillis(1), ScannerSettings.usual());

    @BeforeEach
    void open() {
        conversation.opened();
        conversation.listenWhile(() -> true);
    }

    @Test
    void tellsACodeOnceWhileItStaysThere() throws Exception {
        show("code\r\n");
        show("code\r\n");

        assertThat(told).containsExactly("code");
    }

    @Test
    void throwsAwayWhatNobodyAskedFor() throws Exception {
        conversation.listenWhile(() -> false);
        show("code\r\n");
        conversation.listenWhile(() -> true);
        turn();

        assertThat(told).isEmpty();
        assertThat(conversation.counters().unasked()).isEqualTo(1);
    }

    @Test
    void throwsAwayWhatComesAfterTheLeaseEnded() throws Exception {
        var leased = new AtomicBoolean(true);
        conversation.listenWhile(leased::get);
        show("code\r\n");

        leased.set(false);
        show("late\r\n");

        assertThat(told).containsExactly("code");
        assertThat(conversation.counters().unasked()).isEqualTo(1);
    }

    @Test
    void halfACodeFromBeforeAPauseIsForgotten() throws Exception {
        beam.sees("first ha");
        turn();
        conversation.listenWhile(() -> false);
        turn();
        conversation.listenWhile(() -> true);
        show("lf\r\n");

        assertThat(told).containsExactly("lf");
    }

    @Test
    void theRestOfACodeThatBeganUnaskedIsNoCode() throws Exception {
        conversation.listenWhile(() -> false);
        turn();
        beam.sees("first ha");
        conversation.turn(beam);
        conversation.listenWhile(() -> true);
        show("lf\r\n");

        assertThat(told).isEmpty();
        assertThat(conversation.counters().unasked()).isEqualTo(1);
    }

    @Test
    void tellsACodeThatComesWhileItWaitsSinceBeforeItWasAsked() throws Exception {
        conversation.listenWhile(() -> false);
        turn();
        beam.whileWaiting = () -> conversation.listenWhile(() -> true);

        show("code\r\n");

        assertThat(told).containsExactly("code");
    }

    @Test
    void tellsNoCodeThatComesWhileItWaitsSinceBeforeThePause() throws Exception {
        turn();
        beam.whileWaiting = () -> conversation.listenWhile(() -> false);

        show("code\r\n");

        assertThat(told).isEmpty();
        assertThat(conversation.counters().unasked()).isEqualTo(1);
    }

    @Test
    void theSameCodeIsToldAgainOnceItIsAllowedTo() throws Exception {
        show("code\r\n");
        conversation.forgetLast();
        show("code\r\n");

        assertThat(told).containsExactly("code", "code");
    }

    @Test
    void aCodeWhoseLastByteWasHeldBackStaysWhole() throws Exception {
        var ssi = new ScanConversation(
                code -> told.add(code.text()),
                () -> now,
                board,
                Duration.ofMillis(1),
                ScannerSettings.of(ScannerDialect.SSI, ScanMode.CONTINUOUS));
        ssi.opened();
        ssi.listenWhile(() -> true);
        ssi.turn(beam);
        beam.sees("plain code");
        ssi.turn(beam);
        now = now.plusMillis(200);
        ssi.turn(beam);

        assertThat(told).containsExactly("plain code");
    }

    @Test
    void halfACodeFromBeforeTheCutIsForgotten() throws Exception {
        beam.sees("first ha");
        conversation.turn(beam);
        conversation.lost(DeviceFault.UNPLUGGED);
        conversation.opened();
        show("lf\r\n");

        assertThat(told).containsExactly("lf");
    }

    @Test
    void aPluggedScannerIsReadyAndAnUnpluggedOneIsNot() {
        assertThat(board.current().isReady()).isTrue();

        conversation.lost(DeviceFault.UNPLUGGED);

        assertThat(board.current().fault()).isEqualTo(DeviceFault.UNPLUGGED);
    }

    private void show(String text) throws LineLostException {
        beam.sees(text);
        turn();
        turn();
    }

    private void turn() throws LineLostException {
        conversation.turn(beam);
        now = now.plusMillis(100);
    }

    /// A line on which codes come in.
    private static final class Beam implements ByteLine {
        private final Deque<byte[]> seen = new ArrayDeque<>();
        private Runnable whileWaiting = () -> {};

        void sees(String text) {
            seen.add(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int read(byte[] into) {
            whileWaiting.run();
            byte[] next = seen.poll();
            if (next == null) {
                return 0;
            }
            System.arraycopy(next, 0, into, 0, next.length);
            return next.length;
        }

        @Override
        public void write(byte[] bytes) {}

        @Override
        public void close() {}
    }
}
