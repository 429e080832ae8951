package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.sim.pty.FaultyDevice;
import cn.xiaowu.device.sim.pty.VirtualLine;
import cn.xiaowu.device.sim.reader.ReaderSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A reader's driver and a simulated reader in virtual time: what the line's owner does, without its thread.
final class VirtualReader {
    private static final Duration BACK_OFF = Duration.ofMillis(500);

    private final VirtualLine line = new VirtualLine(115_200, Instant.parse("2026-11-24T08:00:00Z"));
    private final ReaderSimulator reader = new ReaderSimulator(line);
    private final FaultyDevice faulty = new FaultyDevice(reader, line, ReaderSimulator::outOfStep);
    private final List<CardReaderEvent> told = new ArrayList<>();
    private final StatusBoard board = new StatusBoard(line);
    private final CardConversation conversation;
    private boolean open;

    VirtualReader(CardReading reading) {
        conversation = new CardConversation(reading, told::add, line, board);
        line.attach(faulty);
        faulty.unplugBy(() -> line.plug(false));
        conversation.listenWhile(() -> true);
    }

    /// The simulated reader.
    ReaderSimulator reader() {
        return reader;
    }

    /// The same, to misbehave.
    FaultyDevice faulty() {
        return faulty;
    }

    VirtualLine line() {
        return line;
    }

    DeviceStatus status() {
        return board.current();
    }

    CardConversation conversation() {
        return conversation;
    }

    /// What was told so far; forgotten when asked for.
    List<CardReaderEvent> told() {
        var copy = List.copyOf(told);
        told.clear();
        return copy;
    }

    /// Lets the driver work for so long.
    void run(Duration time) {
        Instant end = line.instant().plus(time);
        while (line.instant().isBefore(end)) {
            try {
                if (!open) {
                    // Opening fails where the plug is out; reading finds that out.
                    conversation.opened();
                    open = true;
                }
                conversation.turn(line);
            } catch (LineLostException e) {
                open = false;
                conversation.lost(e.fault());
                line.advance(BACK_OFF);
            }
        }
    }
}
