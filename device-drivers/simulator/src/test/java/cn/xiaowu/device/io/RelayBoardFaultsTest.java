package cn.xiaowu.device.io;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.sim.pty.Misbehaviour;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The fault table of the relay board: how it goes wrong, and what the driver must say, in virtual time.
class RelayBoardFaultsTest {
    private static final Duration NOTICED = Duration.ofSeconds(2);
    private static final Duration BACK = Duration.ofSeconds(5);

    private final BoardUnderTest io = new BoardUnderTest();

    @BeforeEach
    void aBoardThatIsWell() {
        assertThat(io.timeUntilWell()).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, NO_ANSWER, OFFLINE",
        "SLOW, WRONG_ANSWER, OFFLINE",
        "GARBAGE, WRONG_ANSWER, OFFLINE",
        "HALF_FRAME, WRONG_ANSWER, OFFLINE",
        "WRONG_CHECKSUM, WRONG_ANSWER, OFFLINE",
        "STUCK_BUSY, STUCK_BUSY, HARDWARE_ERROR"
    })
    void noticesWithinTwoSecondsAndComesBackByItself(Misbehaviour how, DeviceFault fault, DeviceState state) {
        io.misbehave(how);
        assertThat(io.timeUntil(fault)).isLessThan(NOTICED);
        assertThat(io.status().state()).isEqualTo(state);

        io.runFor(Duration.ofSeconds(3));
        assertThat(io.status().fault()).isEqualTo(fault);

        io.misbehave(Misbehaviour.NONE);
        assertThat(io.timeUntilWell()).isLessThan(BACK);
    }

    @Test
    void noticesAPlugThatIsPulledInTheMiddleOfAnAnswer() {
        io.misbehave(Misbehaviour.UNPLUGGED_MID_FRAME);
        assertThat(io.timeUntil(DeviceFault.UNPLUGGED)).isLessThan(NOTICED);
        assertThat(io.status().state()).isEqualTo(DeviceState.NO_DEVICE);

        io.line.plug(true);
        assertThat(io.timeUntilWell()).isLessThan(BACK);
    }

    @ParameterizedTest
    @CsvSource({
        "1, IO_NOT_SUPPORTED, HARDWARE_ERROR",
        "2, IO_NOT_SUPPORTED, HARDWARE_ERROR",
        "3, IO_NOT_SUPPORTED, HARDWARE_ERROR",
        "4, IO_BOARD_FAILED, HARDWARE_ERROR",
        "5, STUCK_BUSY, HARDWARE_ERROR",
        "6, STUCK_BUSY, HARDWARE_ERROR",
        "8, IO_BOARD_FAILED, HARDWARE_ERROR",
        "10, NO_ANSWER, OFFLINE",
        "11, NO_ANSWER, OFFLINE",
        "77, WRONG_ANSWER, OFFLINE"
    })
    void tellsWhatAnExceptionCodeMeans(int code, DeviceFault fault, DeviceState state) {
        io.board.excuse(code);
        assertThat(io.timeUntil(fault)).isLessThan(NOTICED);
        assertThat(io.status().state()).isEqualTo(state);

        io.board.excuse(0);
        assertThat(io.timeUntilWell()).isLessThan(BACK);
    }

    @Test
    void isNotShakenByOneDisturbedAnswer() {
        for (int i = 0; i < 30; i++) {
            io.disturbNextAnswer();
            io.runFor(Duration.ofMillis(100));
        }

        assertThat(io.status().isReady()).isTrue();
        assertThat(io.status().since()).isBefore(io.line.instant().minusSeconds(3));
    }

    @Test
    void findsAWeldedRelay() {
        io.board.weld(2); // where the green lamp is wired to
        io.conversation.show(StatusLight.FREE);

        assertThat(io.timeUntil(DeviceFault.OUTPUT_NOT_TAKEN)).isLessThan(Duration.ofSeconds(4));
        assertThat(io.status().state()).isEqualTo(DeviceState.HARDWARE_ERROR);
    }

    @Test
    void writesAllOutputsAgainWhenTheBoardRestartedByItself() {
        io.conversation.show(StatusLight.FREE);
        io.runFor(Duration.ofSeconds(1));
        assertThat(io.booth.is(OutputSignal.LIGHT_GREEN)).isTrue();

        io.board.restart();
        io.runFor(Duration.ofMillis(1500));

        assertThat(io.booth.is(OutputSignal.LIGHT_GREEN)).isTrue();
        assertThat(io.status().isReady()).isTrue();
    }

    @Test
    void writesAllOutputsAgainAfterAReplug() throws Exception {
        io.conversation.show(StatusLight.OCCUPIED);
        io.switchTo(OutputSignal.LIGHTING, true);
        io.line.plug(false);
        io.board.restart();
        io.timeUntil(DeviceFault.UNPLUGGED);

        io.line.plug(true);
        io.timeUntilWell();

        assertThat(io.booth.is(OutputSignal.LIGHT_YELLOW)).isTrue();
        assertThat(io.booth.is(OutputSignal.LIGHTING)).isTrue();
    }
}
