package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineConversation;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the reader what [CardPolling] wants to know, one question at a time, and tells what happens. Belongs to the
/// line's owner thread.
final class CardConversation implements LineConversation {
    private static final Logger LOG = LoggerFactory.getLogger(CardConversation.class);

    private final Consumer<CardReaderEvent> listener;
    private final InstantSource clock;
    private final StatusBoard board;
    private final SamDecoder decoder = new SamDecoder();
    private final byte[] buffer = new byte[512];

    private volatile boolean muted = true;
    private CardPolling polling = CardPolling.begin();
    private @Nullable Question open;
    private Instant askAt = Instant.MIN;

    /// A question that was asked.
    ///
    /// @param deadline until when an answer counts
    /// @param stillWanted false if its answer is only awaited so that it is not taken for another's
    private record Question(Instant deadline, boolean stillWanted) {}

    CardConversation(Consumer<CardReaderEvent> listener, InstantSource clock, StatusBoard board) {
        this.listener = listener;
        this.clock = clock;
        this.board = board;
    }

    @Override
    public void opened() {
        wipe();
        open = null;
        become(polling.opened());
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        askIfDue(line);
        int count = line.read(buffer);
        if (count > 0) {
            hear(count);
        } else {
            noticeSilence();
        }
    }

    @Override
    public void lost(DeviceFault fault) {
        wipe();
        open = null;
        board.down(fault);
        take(polling.failed(fault));
    }

    /// A card may be read, or must not be.
    void listen(boolean on) {
        muted = !on;
        Question asked = open;
        if (asked != null) {
            open = new Question(asked.deadline(), false);
        }
        become(on ? polling.resumed() : polling.paused());
    }

    /// Says nothing more about a card that is being read, from now on. May be called by any thread.
    void mute() {
        muted = true;
    }

    /// Overwrites every byte that came.
    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        decoder.wipe();
    }

    private void askIfDue(ByteLine line) throws LineLostException {
        Instant now = clock.instant();
        if (open == null && !now.isBefore(askAt)) {
            SamCommand command = polling.phase().ask();
            open = new Question(now.plus(command.patience()), true);
            line.write(command.frame().encoded());
        }
    }

    private void hear(int count) throws LineLostException {
        var frames = decoder.accept(buffer, count);
        Arrays.fill(buffer, 0, count, (byte) 0);
        for (SamFrame frame : frames) {
            var reply = SamReply.of(frame);
            frame.wipe();
            if (reply.isPresent()) {
                hear(reply.get());
            }
        }
    }

    private void hear(SamReply reply) throws LineLostException {
        Question asked = open;
        open = null;
        if (asked != null && asked.stillWanted()) {
            goOn(polling.answered(reply));
        }
        reply.wipe();
    }

    private void noticeSilence() throws LineLostException {
        Question asked = open;
        if (asked != null && clock.instant().isAfter(asked.deadline())) {
            open = null;
            decoder.reset();
            if (asked.stillWanted()) {
                goOn(polling.unanswered());
            }
        }
    }

    private void goOn(CardPolling.Step step) throws LineLostException {
        boolean wasDown = polling.health() == CardPolling.Health.DOWN;
        take(step);
        for (CardReaderEvent event : step.events()) {
            if (event instanceof CardReaderEvent.ReaderDown(var fault) && !wasDown) {
                // A fresh line often helps; if it does not, the reader is asked on the line that there is.
                throw new LineLostException(fault, "the reader can't be used");
            }
        }
    }

    private void take(CardPolling.Step step) {
        become(step.next());
        step.events().forEach(this::tell);
    }

    private void become(CardPolling next) {
        polling = next;
        askAt = clock.instant().plus(next.phase().pause());
    }

    private void tell(CardReaderEvent event) {
        switch (event) {
            case CardReaderEvent.ReaderUp() -> board.ready();
            case CardReaderEvent.ReaderDown(var fault) -> board.down(fault);
            default -> LOG.debug("{}", event.getClass().getSimpleName());
        }
        if (!muted || !isOfReading(event)) {
            listener.accept(event);
        }
    }

    private static boolean isOfReading(CardReaderEvent event) {
        return switch (event) {
            case CardReaderEvent.Absent(), CardReaderEvent.ReaderUp(), CardReaderEvent.ReaderDown _ -> false;
            case CardReaderEvent.Reading(), CardReaderEvent.Lifted(), CardReaderEvent.Unreadable() -> true;
            case CardReaderEvent.Read _, CardReaderEvent.Unsupported _ -> true;
        };
    }
}
