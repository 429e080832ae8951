package cn.xiaowu.device.io;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialSettings;
import cn.xiaowu.device.sim.io.BoothWiring;
import cn.xiaowu.device.sim.io.RelayBoardSimulator;
import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.FaultyDevice;
import cn.xiaowu.device.sim.pty.Misbehaviour;
import cn.xiaowu.device.sim.pty.VirtualLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The driver's conversation with a simulated relay board, in virtual time, with verbs for tests.
final class BoardUnderTest {
    static final int BAUD = 9600;
    private static final SerialSettings LINE = new SerialSettings(Path.of("/dev/none"), BAUD);

    final VirtualLine line = new VirtualLine(BAUD, Instant.parse("2026-11-25T08:00:00Z"));
    final RelayBoardSimulator board;
    final FaultyDevice device;
    final BoothWiring booth;
    final StatusBoard status = new StatusBoard(line);
    final List<IoEvent> events = new ArrayList<>();
    final IoConversation conversation;
    private boolean onlyOnce;

    BoardUnderTest() {
        this(RelayBoardSettings.usual(LINE));
    }

    BoardUnderTest(RelayBoardLayout layout) {
        this(withLayout(layout));
    }

    private BoardUnderTest(RelayBoardSettings settings) {
        board = new RelayBoardSimulator(settings.layout().relays(), line);
        device = new FaultyDevice(board, line, RelayBoardSimulator::busyAnswer);
        booth = new BoothWiring(board, Wiring.relayBoard());
        conversation = DigitalIo.onLine(settings, events::add, line, status, line::advance);
        line.attach(new Disturbance());
        device.unplugBy(() -> line.plug(false));
        conversation.opened();
    }

    /// The next answer arrives with a wrong checksum.
    void disturbNextAnswer() {
        device.misbehave(Misbehaviour.WRONG_CHECKSUM);
        onlyOnce = true;
    }

    /// Lets the device behave again after one answer.
    private final class Disturbance implements FarEnd {
        @Override
        public void received(byte[] bytes, Answer answer) {
            device.received(bytes, answer);
            if (onlyOnce) {
                device.misbehave(Misbehaviour.NONE);
                onlyOnce = false;
            }
        }

        @Override
        public void unplugged() {
            device.unplugged();
        }
    }

    private static RelayBoardSettings withLayout(RelayBoardLayout layout) {
        RelayBoardSettings usual = RelayBoardSettings.usual(LINE);
        return new RelayBoardSettings(usual.line(), usual.unit(), layout, usual.interval(), usual.signals());
    }

    /// Lets the driver work for a while; a line that is lost is opened again half a second later.
    void runFor(Duration time) {
        Instant end = line.instant().plus(time);
        while (line.instant().isBefore(end)) {
            turn();
        }
    }

    private void turn() {
        try {
            conversation.turn(line);
        } catch (LineLostException e) {
            conversation.lost(e.fault());
            line.advance(Duration.ofMillis(500));
            conversation.opened();
        }
    }

    /// Runs until the driver says that, and tells how long it took.
    Duration timeUntil(DeviceFault fault) {
        Instant start = line.instant();
        while (status.current().fault() != fault) {
            turn();
            if (line.instant().isAfter(start.plusSeconds(60))) {
                throw new AssertionError("never " + fault + ", but " + status.current());
            }
        }
        return Duration.between(start, line.instant());
    }

    /// Runs until the driver is well, and tells how long it took.
    Duration timeUntilWell() {
        Instant start = line.instant();
        while (!status.current().isReady()) {
            turn();
            if (line.instant().isAfter(start.plusSeconds(60))) {
                throw new AssertionError("never well, but " + status.current());
            }
        }
        return Duration.between(start, line.instant());
    }

    SwitchAnswer switchTo(OutputSignal signal, boolean on) throws LineLostException {
        return conversation.switchTo(line, signal, on);
    }

    void misbehave(Misbehaviour how) {
        device.misbehave(how);
    }

    DeviceStatus status() {
        return status.current();
    }

    List<Class<?>> eventTypes() {
        return events.stream().<Class<?>>map(IoEvent::getClass).toList();
    }
}
