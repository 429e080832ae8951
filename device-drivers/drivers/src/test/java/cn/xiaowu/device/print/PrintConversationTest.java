package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintConversationTest {
    private static final EncodedReceipt DOCUMENT =
            EscPosEncoder.encode(ReceiptDocument.compose().text("受理回执").cut().done(), PrinterProfile.USUAL_80);

    private final Paper paper = new Paper();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final StatusBoard board = new StatusBoard(() -> now);
    private final PrintConversation conversation =
            new PrintConversation(() -> now, board, bytes -> 0, PrinterProfile.USUAL_80);

    @Test
    void printsOnAPrinterThatIsWell() {
        assertThat(conversation.print(paper, DOCUMENT)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(paper.printed.toByteArray()).isEqualTo(DOCUMENT.bytes());
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
    void putsTheFourQuestionsOneAfterTheAnswerToTheOther() throws Exception {
        conversation.opened();
        conversation.turn(paper);

        assertThat(paper.spoken)
                .containsExactly("> 100401", "< 12", "> 100402", "< 12", "> 100403", "< 12", "> 100404", "< 12");
    }

    @Test
    void asksBeforeAndAfterADocumentAndNeverInsideIt() {
        conversation.print(paper, DOCUMENT);

        int first = paper.spoken.indexOf(
                "> " + HexFormat.of().formatHex(DOCUMENT.pieces().getFirst()));
        int last = paper.spoken.indexOf(
                "> " + HexFormat.of().formatHex(DOCUMENT.pieces().getLast()));
        assertThat(paper.spoken.subList(0, first)).contains("> 100401", "> 100402", "> 100404");
        assertThat(paper.spoken.subList(first, last)).noneMatch(each -> each.startsWith("> 1004"));
        assertThat(paper.spoken.subList(last, paper.spoken.size())).contains("> 100401", "> 100402", "> 100404");
    }

    @Test
    void givesThePrinterNoMoreThan512BytesAtOnce() {
        EncodedReceipt roll = EscPosEncoder.encode(
                ReceiptDocument.compose().text("晓".repeat(2000)).done(), PrinterProfile.USUAL_80);

        assertThat(conversation.print(paper, roll)).isInstanceOf(PrintOutcome.Printed.class);

        assertThat(paper.spoken).allMatch(each -> each.length() <= 2 + 2 * 512);
        assertThat(paper.printed.toByteArray()).isEqualTo(roll.bytes());
    }

    @ParameterizedTest
    @CsvSource({"GO_ON, > 100501", "FORGET, > 100502"})
    void tellsThePrinterHowToLeaveItsError(Recovery how, String bytes) throws Exception {
        conversation.recover(paper, how);

        assertThat(paper.spoken).startsWith(bytes);
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
        private final List<String> spoken = new ArrayList<>();
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
            spoken.add("< " + HexFormat.of().toHexDigits(answer));
            return 1;
        }

        @Override
        public void write(byte[] bytes) throws LineLostException {
            spoken.add("> " + HexFormat.of().formatHex(bytes));
            if (bytes.length == 3 && bytes[0] == 0x10) {
                answer(bytes[1] == 0x04 ? bytes[2] : 0);
                return;
            }
            if (bytes.length == 3 && bytes[0] == 0x1D && bytes[1] == 'r') {
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
            if (!silent && query > 0) {
                answers.add((byte) (0x12 | state));
            }
        }

        @Override
        public void close() {}
    }
}
