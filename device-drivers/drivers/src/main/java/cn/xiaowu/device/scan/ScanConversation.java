package cn.xiaowu.device.scan;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineConversation;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Listens to a scanner. Belongs to the line's owner thread.
final class ScanConversation implements LineConversation {
    private final Consumer<String> listener;
    private final InstantSource clock;
    private final StatusBoard board;
    private final ScanFraming framing;
    private final RepeatFilter repeats = new RepeatFilter();
    private final byte[] buffer = new byte[1024];
    private volatile boolean listening;

    ScanConversation(Consumer<String> listener, InstantSource clock, StatusBoard board, Duration byteTime) {
        this.listener = listener;
        this.clock = clock;
        this.board = board;
        this.framing = new ScanFraming(byteTime);
    }

    @Override
    public void opened() {
        wipe();
        board.ready();
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        int count = line.read(buffer);
        if (listening) {
            hear(count, clock.instant());
        } else {
            wipe();
        }
    }

    private void hear(int count, Instant now) {
        Optional<String> code = count > 0 ? framing.accept(buffer, count, now) : framing.silentUntil(now);
        Arrays.fill(buffer, 0, count, (byte) 0);
        code.filter(text -> repeats.isNew(text, now)).ifPresent(listener);
    }

    @Override
    public void lost(DeviceFault fault) {
        wipe();
        board.down(fault);
    }

    /// Codes are taken, or thrown away, from now on. May be called by any thread.
    void listen(boolean on) {
        listening = on;
    }

    /// Overwrites every byte that came and forgets the last code.
    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        framing.wipe();
        repeats.wipe();
    }
}
