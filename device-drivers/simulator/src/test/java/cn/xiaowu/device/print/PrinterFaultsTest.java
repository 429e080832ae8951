package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.sim.printer.PrinterSimulator;
import cn.xiaowu.device.sim.pty.FaultyDevice;
import cn.xiaowu.device.sim.pty.Misbehaviour;
import cn.xiaowu.device.sim.pty.VirtualLine;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a driver makes of a printer whose line goes wrong, in virtual time.
///
/// A printer's answer is one byte without a checksum; four of its bits are always the same. So half a frame is silence,
/// and a wrong checksum is a byte in which one of those bits is wrong.
class PrinterFaultsTest {
    private static final int DLE = 0x10;

    private final VirtualLine line = new VirtualLine(115_200, Instant.parse("2026-11-25T08:00:00Z"));
    private final PrinterSimulator printer = new PrinterSimulator(line);
    private final FaultyDevice device = new FaultyDevice(printer, line, PrinterFaultsTest::wellAndNothingElse);
    private final StatusBoard board = new StatusBoard(line);
    private final PrintConversation conversation =
            new PrintConversation(line, board, bytes -> bytes * 10L * 1000 / 115_200, PrinterProfile.USUAL_80);

    @BeforeEach
    void open() {
        line.attach(device);
        device.unplugBy(() -> line.plug(false));
        conversation.opened();
    }

    @Test
    void isNotReadyBeforeItAnswered() throws Exception {
        assertThat(board.current().state()).isEqualTo(DeviceState.STARTING);

        conversation.turn(line);

        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT,         OFFLINE, NO_ANSWER",
        "HALF_FRAME,     OFFLINE, NO_ANSWER",
        "GARBAGE,        OFFLINE, WRONG_ANSWER",
        "WRONG_CHECKSUM, OFFLINE, WRONG_ANSWER"
    })
    void printsNothingAndSaysWhy(Misbehaviour how, DeviceState state, DeviceFault fault) {
        device.misbehave(how);

        PrintOutcome outcome = print();

        assertThat(outcome).isEqualTo(new PrintOutcome.Offline(fault));
        assertThat(outcome.state()).isEqualTo(PrintOutcome.JobState.FAILED);
        assertThat(board.current().state()).isEqualTo(state);
        assertThat(board.current().fault()).isEqualTo(fault);
        assertThat(printer.hasPrinted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SILENT, NO_ANSWER", "HALF_FRAME, NO_ANSWER", "GARBAGE, WRONG_ANSWER", "WRONG_CHECKSUM, WRONG_ANSWER"})
    void noticesWithinSecondsThatAHealthyPrinterWentWrong(Misbehaviour how, DeviceFault fault) throws Exception {
        pass(Duration.ofSeconds(10));
        assertThat(board.current().isReady()).isTrue();

        device.misbehave(how);
        pass(Duration.ofSeconds(5));

        assertThat(board.current().fault()).isEqualTo(fault);
    }

    @Test
    void waitsForSlowAnswers() {
        device.misbehave(Misbehaviour.SLOW);

        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void isGoneIfThePlugIsPulledWhileItIsAsked() {
        device.misbehave(Misbehaviour.UNPLUGGED_MID_FRAME);

        assertThatThrownBy(() -> pass(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(LineLostException.class, lost -> conversation.lost(lost.fault()));

        assertThat(board.current().state()).isEqualTo(DeviceState.NO_DEVICE);
    }

    @Test
    void isNotSureOfAPaperWhosePrinterWasUnpluggedInTheMiddle() {
        line.attach(new AfterFirstPiece(device, () -> line.plug(false)));

        PrintOutcome outcome = print();

        assertThat(outcome).isEqualTo(new PrintOutcome.Uncertain(DeviceFault.UNPLUGGED));
        assertThat(outcome.state()).isEqualTo(PrintOutcome.JobState.UNCERTAIN);
    }

    @Test
    void isNotSureOfAPaperOnWhichThePrinterFellSilent() {
        line.attach(new AfterFirstPiece(device, () -> device.misbehave(Misbehaviour.SILENT)));

        assertThat(print()).isEqualTo(new PrintOutcome.Uncertain(DeviceFault.NO_ANSWER));
        assertThat(board.current().fault()).isEqualTo(DeviceFault.NO_ANSWER);
    }

    @Test
    void isStuckIfItSaysThatItIsWellButNeverGetsToTheEnd() {
        line.attach(new AfterFirstPiece(device, () -> device.misbehave(Misbehaviour.STUCK_BUSY)));

        assertThat(print()).isEqualTo(new PrintOutcome.Uncertain(DeviceFault.STUCK_BUSY));
        assertThat(board.current().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
    }

    @ParameterizedTest
    @CsvSource({"SILENT", "GARBAGE", "HALF_FRAME", "WRONG_CHECKSUM", "STUCK_BUSY"})
    void comesBackWhenThePrinterBehavesAgain(Misbehaviour how) throws Exception {
        device.misbehave(how);
        print();

        device.misbehave(Misbehaviour.NONE);
        pass(Duration.ofSeconds(5));

        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
    }

    /// It answers the questions that are answered at once, and never gets to what waits its turn.
    private static byte[] wellAndNothingElse(byte[] request) {
        return request[0] == DLE ? new byte[] {0x12} : new byte[0];
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
