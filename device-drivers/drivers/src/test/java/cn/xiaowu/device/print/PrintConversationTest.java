package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class PrintConversationTest {
    private static final byte[] DOCUMENT =
            EscPosEncoder.encode(ReceiptDocument.compose().text("受理回执").cut().done());

    private final Paper paper = new Paper();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);
    private final PrintConversation conversation = new PrintConversation(() -> now, board, bytes -> 0);

    @Test
    void printsOnAPrinterThatIsWell() {
        assertThat(conversation.print(paper, DOCUMENT)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(paper.printed.toByteArray()).isEqualTo(DOCUMENT);
    }

    @Test
    void printsNothingWithoutPaper() {
        paper.end = true;

        assertThat(conversation.print(paper, DOCUMENT)).isInstanceOf(PrintOutcome.OutOfPaper.class);
        assertThat(paper.printed.size()).isZero();
        assertThat(board.current().fault()).isEqualTo(DeviceFault.OUT_OF_PAPER);
    }

    @Test
    void printsNothingUnderAnOpenCover() {
        paper.cover = true;

        assertThat(conversation.print(paper, DOCUMENT)).isInstanceOf(PrintOutcome.CoverOpen.class);
    }

    @Test
    void printsNothingOnAPrinterThatDoesNotAnswer() {
        paper.silent = true;

        assertThat(conversation.print(paper, DOCUMENT)).isEqualTo(new PrintOutcome.Offline(DeviceFault.NO_ANSWER));
    }

    @Test
    void isNotSureWhenThePaperEndsInBetween() {
        paper.endsWhilePrinting = true;

        assertThat(conversation.print(paper, DOCUMENT)).isEqualTo(new PrintOutcome.Uncertain(DeviceFault.OUT_OF_PAPER));
    }

    @Test
    void isNotSureWhenThePlugIsPulledInBetween() {
        paper.unpluggedWhilePrinting = true;

        assertThat(conversation.print(paper, DOCUMENT)).isEqualTo(new PrintOutcome.Uncertain(DeviceFault.UNPLUGGED));
    }

    @Test
    void asksNowAndThenHowThePrinterIs() throws Exception {
        conversation.opened();
        conversation.turn(paper);
        assertThat(board.current().isReady()).isTrue();

        paper.cover = true;
        conversation.turn(paper);
        assertThat(board.current().isReady()).isTrue();

        now = now.plusSeconds(3);
        conversation.turn(paper);
        assertThat(board.current().fault()).isEqualTo(DeviceFault.COVER_OPEN);
    }

    /// A printer, in memory. Each of its reads takes a while.
    private final class Paper implements ByteLine {
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private final Deque<Byte> answers = new ArrayDeque<>();
        private boolean end;
        private boolean cover;
        private boolean silent;
        private boolean endsWhilePrinting;
        private boolean unpluggedWhilePrinting;

        @Override
        public int read(byte[] into) {
            now = now.plusMillis(100);
            Byte answer = answers.poll();
            if (answer == null) {
                return 0;
            }
            into[0] = answer;
            return 1;
        }

        @Override
        public void write(byte[] bytes) throws LineLostException {
            if (bytes.length == 3 && bytes[0] == 0x10) {
                answer(bytes[2]);
                return;
            }
            if (unpluggedWhilePrinting) {
                throw new LineLostException(DeviceFault.UNPLUGGED, "the plug was pulled");
            }
            printed.writeBytes(bytes);
            end |= endsWhilePrinting;
        }

        private void answer(int query) {
            int state = switch (query) {
                case 1 -> end || cover ? 0x08 : 0;
                case 2 -> (end ? 0x20 : 0) | (cover ? 0x04 : 0);
                case 4 -> end ? 0x60 : 0;
                default -> 0;
            };
            if (!silent) {
                answers.add((byte) (0x12 | state));
            }
        }

        @Override
        public void close() {}
    }
}
