package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.sim.pty.FaultyDevice;
import cn.xiaowu.device.sim.pty.Misbehaviour;
import cn.xiaowu.device.sim.pty.VirtualLine;
import cn.xiaowu.device.sim.scanner.CommandingScanner;
import cn.xiaowu.device.sim.scanner.Tongue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What a driver makes of a scanner that goes wrong, in virtual time.
class ScannerFaultsTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    /// NAK, reason 6: denied.
    private static final byte[] DENIED = new SsiPacket(SsiPacket.NAK, SsiPacket.SCANNER, 0, new byte[] {6}).encoded();

    private final VirtualLine line = new VirtualLine(115_200, Instant.parse("2026-11-25T08:00:00Z"));
    private final CommandingScanner scanner = new CommandingScanner(Tongue.SSI, "");
    private final FaultyDevice device = new FaultyDevice(scanner, line, request -> DENIED);
    private final StatusBoard board = new StatusBoard(line);
    private final List<ScannedCode> told = new ArrayList<>();
    private final ScanConversation conversation = conversation(ScannerDialect.SSI);

    @BeforeEach
    void open() {
        line.attach(device);
        device.unplugBy(() -> line.plug(false));
        conversation.opened();
    }

    @Test
    void isOnlineOnceItAnsweredAndNotBefore() throws Exception {
        assertThat(board.current().state()).isEqualTo(DeviceState.STARTING);

        passUntilAnswered();

        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT,         OFFLINE,        NO_ANSWER",
        "GARBAGE,        OFFLINE,        WRONG_ANSWER",
        "HALF_FRAME,     OFFLINE,        WRONG_ANSWER",
        "WRONG_CHECKSUM, OFFLINE,        WRONG_ANSWER",
        "STUCK_BUSY,     HARDWARE_ERROR, STUCK_BUSY"
    })
    void saysWhyItCannotBeUsed(Misbehaviour how, DeviceState state, DeviceFault fault) {
        device.misbehave(how);

        assertThatThrownBy(() -> pass(LONG))
                .isInstanceOfSatisfying(LineLostException.class, lost -> conversation.lost(lost.fault()));

        assertThat(board.current().state()).isEqualTo(state);
        assertThat(board.current().fault()).isEqualTo(fault);
        assertThat(told).isEmpty();
    }

    @Test
    void isOfflineIfItsAnswerTakesLongerThanThreeQuestions() {
        device.misbehave(Misbehaviour.SLOW);

        assertThatThrownBy(() -> pass(LONG)).isInstanceOf(LineLostException.class);
    }

    @Test
    void isGoneIfItIsUnpluggedInTheMiddleOfAnAnswer() {
        device.misbehave(Misbehaviour.UNPLUGGED_MID_FRAME);

        assertThatThrownBy(() -> pass(LONG))
                .isInstanceOfSatisfying(LineLostException.class, lost -> conversation.lost(lost.fault()));

        assertThat(board.current().state()).isEqualTo(DeviceState.NO_DEVICE);
    }

    @Test
    void comesBackWhenItAnswersAgain() throws Exception {
        device.misbehave(Misbehaviour.SILENT);
        assertThatThrownBy(() -> pass(LONG))
                .isInstanceOfSatisfying(LineLostException.class, lost -> conversation.lost(lost.fault()));

        device.misbehave(Misbehaviour.NONE);
        conversation.opened();
        passUntilAnswered();

        assertThat(board.current().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void noticesADeathOfLaterWithinAMinute() throws Exception {
        passUntilAnswered();
        device.misbehave(Misbehaviour.SILENT);

        assertThatThrownBy(() -> pass(Duration.ofMinutes(1))).isInstanceOf(LineLostException.class);
    }

    @Test
    void asksForASpoiledPacketAgain() throws Exception {
        passUntilAnswered();
        device.misbehave(Misbehaviour.WRONG_CHECKSUM);
        scanner.hold(bytes("XW1:CODE"));
        conversation.listenWhile(() -> true);

        pass(Duration.ofSeconds(1));

        assertThat(scanner.refused()).isPositive();
        assertThat(conversation.counters().spoiled()).isPositive();
        assertThat(told).isEmpty();
    }

    @Test
    void takesASpoiledCodeWhenItComesAgain() throws Exception {
        passUntilAnswered();
        conversation.listenWhile(() -> true);
        pass(Duration.ofSeconds(1));
        byte[] beam = scanner.see(bytes("XW1:CODE")).orElseThrow();
        beam[beam.length - 1] ^= 1;
        line.say(beam);

        pass(Duration.ofSeconds(1));

        assertThat(told).extracting(ScannedCode::text).containsExactly("XW1:CODE");
        assertThat(conversation.counters().spoiled()).isEqualTo(1);
    }

    @Test
    void noticesInTheMiddleOfASessionThatItDied() throws Exception {
        passUntilAnswered();
        conversation.listenWhile(() -> true);
        pass(Duration.ofSeconds(1));
        device.misbehave(Misbehaviour.SILENT);

        assertThatThrownBy(() -> pass(Duration.ofSeconds(20))).isInstanceOf(LineLostException.class);
    }

    @Test
    void tellsACodeInSeveralPacketsOnceAndAcknowledgesIt() throws Exception {
        passUntilAnswered();
        scanner.hold(bytes("样例".repeat(150)));
        conversation.listenWhile(() -> true);

        pass(Duration.ofSeconds(1));

        assertThat(told).extracting(ScannedCode::text).containsExactly("样例".repeat(150));
        assertThat(scanner.acknowledged()).isPositive();
    }

    @Test
    void isDarkUntilSomebodyWantsACodeAndAfterwards() throws Exception {
        passUntilAnswered();
        assertThat(scanner.starts()).isZero();

        conversation.listenWhile(() -> true);
        pass(Duration.ofSeconds(1));
        assertThat(scanner.isReading()).isTrue();

        conversation.listenWhile(() -> false);
        pass(Duration.ofSeconds(1));
        assertThat(scanner.isReading()).isFalse();
    }

    @Test
    void isToldAgainBecauseItStopsByItself() throws Exception {
        passUntilAnswered();
        conversation.listenWhile(() -> true);

        pass(Duration.ofSeconds(16));

        assertThat(scanner.starts()).isBetween(3, 4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tongue.class,
            mode = Mode.EXCLUDE,
            names = {"PLAIN"})
    void readsACodeOnDemandInEveryDialect(Tongue tongue) throws Exception {
        var told = new ArrayList<String>();
        var other = new CommandingScanner(tongue, "\r\n");
        var talk = new ScanConversation(
                code -> told.add(code.text()), line, board, Duration.ofNanos(86_806), settings(dialectOf(tongue)));
        line.attach(other);
        talk.opened();
        talk.listenWhile(() -> true);
        other.hold(bytes("一码通办"));

        Instant end = line.instant().plusSeconds(2);
        while (line.instant().isBefore(end)) {
            talk.turn(line);
        }

        assertThat(told).containsExactly("一码通办");
    }

    private static ScannerDialect dialectOf(Tongue tongue) {
        return ScannerDialect.valueOf(tongue.name());
    }

    private ScanConversation conversation(ScannerDialect dialect) {
        return new ScanConversation(told::add, line, board, Duration.ofNanos(86_806), settings(dialect));
    }

    private static ScannerSettings settings(ScannerDialect dialect) {
        return ScannerSettings.of(dialect, ScanMode.TRIGGERED);
    }

    private void passUntilAnswered() throws LineLostException {
        pass(Duration.ofSeconds(1));
    }

    private void pass(Duration time) throws LineLostException {
        Instant end = line.instant().plus(time);
        while (line.instant().isBefore(end)) {
            conversation.turn(line);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
