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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to a scanner. Belongs to the line's owner thread.
final class ScanConversation implements LineConversation {
    private static final Logger LOG = LoggerFactory.getLogger(ScanConversation.class);

    private final Consumer<String> listener;
    private final InstantSource clock;
    private final StatusBoard board;
    private final ScanFraming framing;
    private final RepeatFilter repeats = new RepeatFilter();
    private final byte[] buffer = new byte[1024];
    private boolean listening;
    private long unwanted;

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
        Instant now = clock.instant();
        Optional<String> code = count > 0 ? framing.accept(buffer, count, now) : framing.silentUntil(now);
        Arrays.fill(buffer, 0, count, (byte) 0);
        code.ifPresent(text -> tell(text, now));
    }

    @Override
    public void lost(DeviceFault fault) {
        wipe();
        board.down(fault);
    }

    /// Codes are taken, or thrown away.
    void listen(boolean on) {
        listening = on;
        wipe();
    }

    /// Overwrites every byte that came and forgets the last code.
    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        framing.wipe();
        repeats.wipe();
    }

    private void tell(String text, Instant now) {
        if (!listening) {
            unwanted++;
            LOG.debug("nobody asked for this code; {} so far", unwanted);
        } else if (repeats.isNew(text, now)) {
            listener.accept(text);
        }
    }
}
