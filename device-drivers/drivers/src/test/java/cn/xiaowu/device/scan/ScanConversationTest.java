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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanConversationTest {
    private final List<String> told = new ArrayList<>();
    private final Beam beam = new Beam();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);
    private final ScanConversation conversation =
            new ScanConversation(told::add, () -> now, board, Duration.ofMillis(1));

    @BeforeEach
    void open() {
        conversation.opened();
        conversation.listen(true);
    }

    @Test
    void tellsACodeOnceWhileItStaysThere() throws Exception {
        show("code\r\n");
        show("code\r\n");

        assertThat(told).containsExactly("code");
    }

    @Test
    void throwsAwayWhatNobodyAskedFor() throws Exception {
        conversation.listen(false);
        show("code\r\n");
        conversation.listen(true);
        turn();

        assertThat(told).isEmpty();
    }

    @Test
    void halfACodeFromBeforeAPauseIsForgotten() throws Exception {
        beam.sees("first ha");
        turn();
        conversation.listen(false);
        turn();
        conversation.listen(true);
        show("lf\r\n");

        assertThat(told).containsExactly("lf");
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

        void sees(String text) {
            seen.add(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int read(byte[] into) {
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
