package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.sim.printer.PrinterSimulator;
import cn.xiaowu.device.sim.printer.PrinterTrouble;
import cn.xiaowu.device.sim.pty.VirtualLine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What a driver makes of all that a printer can complain of, in virtual time.
class PrinterTroublesTest {
    private final VirtualLine line = new VirtualLine(115_200, Instant.parse("2026-11-25T08:00:00Z"));
    private final PrinterSimulator printer = new PrinterSimulator(line);
    private final StatusBoard board = new StatusBoard(line);
    private final PrintConversation conversation = conversation(PrinterProfile.USUAL_80.withNearEndSensor());

    @BeforeEach
    void open() {
        line.attach(printer);
        conversation.opened();
    }

    @ParameterizedTest
    @CsvSource({
        "COVER_OPEN,         USER_ERROR,     COVER_OPEN",
        "PAPER_END,          USER_ERROR,     OUT_OF_PAPER",
        "CUTTER_JAM,         HARDWARE_ERROR, CUTTER_JAM",
        "HEAD_HOT,           BUSY,           HEAD_HOT",
        "OFFLINE,            OFFLINE,        PRINTER_OFFLINE",
        "UNRECOVERABLE,      HARDWARE_ERROR, UNRECOVERABLE",
        "WAITS_FOR_RECOVERY, HARDWARE_ERROR, WAITS_FOR_RECOVERY"
    })
    void printsNothingBeforeTheTroubleIsOver(PrinterTrouble trouble, DeviceState state, DeviceFault fault)
            throws Exception {
        printer.befall(trouble, true);

        PrintOutcome outcome = print();

        assertThat(outcome).isEqualTo(refusalFor(fault));
        assertThat(outcome.state()).isEqualTo(PrintOutcome.JobState.FAILED);
        assertThat(board.current().state()).isEqualTo(state);
        assertThat(board.current().fault()).isEqualTo(fault);

        printer.befall(trouble, false);
        pass(Duration.ofSeconds(5));
        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(printer.jobs()).isEmpty();
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PAPER_NEAR_END")
    void isNotSureIfTheTroubleComesInTheMiddle(PrinterTrouble trouble) {
        printer.befallAfter(20, trouble);

        PrintOutcome outcome = print();

        assertThat(outcome.state()).isEqualTo(PrintOutcome.JobState.UNCERTAIN);
        assertThat(printer.jobs()).isEmpty();
    }

    @Test
    void neverPrintsAPaperAgainThatEndedInTheMiddle() throws Exception {
        printer.befallAfter(20, PrinterTrouble.PAPER_END);
        assertThat(print()).isEqualTo(new PrintOutcome.Uncertain(DeviceFault.OUT_OF_PAPER));
        int height = printer.picture().getHeight();

        printer.load(true);
        pass(Duration.ofMinutes(10));

        assertThat(printer.jobs()).isEmpty();
        assertThat(printer.picture().getHeight()).isEqualTo(height);
        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void cutsWhatBrokeOffAwayFromTheNextPaper() {
        printer.befallAfter(20, PrinterTrouble.PAPER_END);
        print();
        printer.load(true);

        assertThat(print()).isEqualTo(new PrintOutcome.Printed());

        assertThat(printer.jobs()).hasSize(2);
        assertThat(printer.jobs().getLast().lines()).startsWith("受理回执").hasSizeGreaterThan(60);
        assertThat(printer.jobs().getFirst().codes()).isEmpty();
    }

    @Test
    void printsOnWhenThePaperIsLow() {
        printer.befall(PrinterTrouble.PAPER_NEAR_END, true);

        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(board.current().fault()).isEqualTo(DeviceFault.PAPER_LOW);
        assertThat(conversation.supply()).isEqualTo(PaperSupply.LOW);
    }

    @Test
    void doesNotKnowHowMuchPaperACloneWithoutSensorHas() {
        var clone = new PrinterSimulator(line, PaperWidth.MM_58, false);
        var talk = conversation(PrinterProfile.USUAL_58);
        line.attach(clone);
        talk.opened();
        clone.befall(PrinterTrouble.PAPER_NEAR_END, true);

        assertThat(talk.print(line, PrintedPapers.encoded())).isEqualTo(new PrintOutcome.Printed());
        assertThat(board.current().fault()).isNull();
        assertThat(talk.supply()).isEqualTo(PaperSupply.UNKNOWN);

        clone.load(false);
        assertThat(talk.print(line, PrintedPapers.encoded())).isEqualTo(new PrintOutcome.OutOfPaper());
        assertThat(talk.supply()).isEqualTo(PaperSupply.OUT);
    }

    @Test
    void leavesAnErrorWhoseCauseIsGoneOnlyWhenToldTo() throws Exception {
        printer.befall(PrinterTrouble.WAITS_FOR_RECOVERY, true);
        pass(Duration.ofMinutes(1));
        assertThat(board.current().fault()).isEqualTo(DeviceFault.WAITS_FOR_RECOVERY);

        conversation.recover(line, Recovery.FORGET);

        assertThat(board.current().isReady()).isTrue();
    }

    @Test
    void tellsTheCoverBeforeWhatFollowsFromIt() {
        printer.befall(PrinterTrouble.COVER_OPEN, true);
        printer.load(false);

        assertThat(print()).isEqualTo(new PrintOutcome.CoverOpen());
    }

    private static PrintOutcome refusalFor(DeviceFault fault) {
        return switch (fault) {
            case COVER_OPEN -> new PrintOutcome.CoverOpen();
            case OUT_OF_PAPER -> new PrintOutcome.OutOfPaper();
            default -> new PrintOutcome.Offline(fault);
        };
    }

    private PrintConversation conversation(PrinterProfile profile) {
        return new PrintConversation(line, board, bytes -> bytes * 10L * 1000 / 115_200, profile);
    }

    private PrintOutcome print() {
        return conversation.print(line, PrintedPapers.encoded());
    }

    private void pass(Duration time) throws LineLostException {
        Instant end = line.instant().plus(time);
        while (line.instant().isBefore(end)) {
            conversation.turn(line);
        }
    }
}
