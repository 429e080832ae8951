package cn.xiaowu.device.idcard;

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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the reader what [CardPolling] wants to know, one question at a time, and tells what happens. Belongs to the
/// line's owner thread.
final class CardConversation implements LineConversation {
    private static final Logger LOG = LoggerFactory.getLogger(CardConversation.class);

    /// After an answer that did not come: what comes too late is thrown away, and not taken for the next answer.
    private static final Duration QUIET = Duration.ofMillis(100);

    /// How often a reader that is down is asked on the line that there is, before the line is opened anew.
    private static final int REOPENING = 10;

    private final EventGate listener;
    private final InstantSource clock;
    private final StatusBoard board;
    private final SamDecoder decoder = new SamDecoder();
    private final byte[] buffer = new byte[512];

    private volatile @Nullable SamId module;
    private CardPolling polling;
    private @Nullable Question open;
    private Instant askAt = Instant.MIN;
    private boolean heard;
    private boolean exchanged;
    private boolean listening;
    private int failures;

    /// A question that was asked.
    ///
    /// @param deadline until when an answer counts
    /// @param stillWanted false if its answer is only awaited so that it is not taken for another's
    private record Question(Instant deadline, boolean stillWanted) {}

    CardConversation(CardReading reading, Consumer<CardReaderEvent> listener, InstantSource clock, StatusBoard board) {
        this.polling = CardPolling.begin(reading);
        this.listener = new EventGate(listener);
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
        if (listening && !listener.isOpen()) {
            pause();
        }
        askIfDue(line);
        int count = line.read(buffer);
        if (count > 0) {
            heard = true;
            hear(count);
        }
        noticeLateness();
    }

    @Override
    public void lost(DeviceFault fault) {
        wipe();
        open = null;
        board.down(fault);
        take(polling.failed(fault));
    }

    /// Cards may be read for as long as that says.
    void listenWhile(BooleanSupplier permitted) {
        listener.openWhile(permitted);
        listen(true);
    }

    /// No card may be read.
    void pause() {
        listener.shut();
        listen(false);
    }

    private void listen(boolean on) {
        listening = on;
        Question asked = open;
        if (asked != null) {
            open = new Question(asked.deadline(), false);
        }
        become(on ? polling.resumed() : polling.paused());
        settle();
    }

    /// The reader's module, as it told it last. May be called by any thread.
    Optional<SamId> module() {
        return Optional.ofNullable(module);
    }

    /// Says nothing more about a card that is being read, from now on. May be called by any thread.
    void mute() {
        listener.shut();
    }

    /// Overwrites every byte that came.
    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        decoder.wipe();
    }

    private void askIfDue(ByteLine line) throws LineLostException {
        Instant now = clock.instant();
        if (open == null && !now.isBefore(askAt)) {
            CardPhase phase = polling.phase();
            Instant patience = now.plus(phase.ask().patience());
            Instant deadline = phase.end().filter(patience::isAfter).orElse(patience);
            open = new Question(deadline, true);
            heard = false;
            line.write(phase.ask().frame().encoded());
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
            goOn(polling.answered(reply, clock.instant()));
        }
        reply.wipe();
    }

    private void noticeLateness() throws LineLostException {
        Question asked = open;
        Instant now = clock.instant();
        if (asked != null && now.isAfter(asked.deadline())) {
            open = null;
            decoder.reset();
            if (asked.stillWanted()) {
                goOn(polling.unanswered(heard ? DeviceFault.WRONG_ANSWER : DeviceFault.NO_ANSWER, now));
            }
            Instant quiet = now.plus(QUIET);
            askAt = askAt.isAfter(quiet) ? askAt : quiet;
        }
    }

    private void goOn(CardPolling.Step step) throws LineLostException {
        boolean wasDown = polling.health() == CardPolling.Health.DOWN;
        take(step);
        DeviceFault fault = polling.fault();
        if (fault != null && polling.phase().equals(Resetting.LATER)) {
            board.down(fault);
            giveUpLine(fault, wasDown);
        }
    }

    /// A fresh line often helps; if it does not, the reader is asked on the line that there is, most of the time.
    private void giveUpLine(DeviceFault fault, boolean wasDown) throws LineLostException {
        failures = wasDown ? failures + 1 : 0;
        if (!wasDown || failures >= REOPENING) {
            failures = 0;
            throw new LineLostException(fault, "the reader can't be used");
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
        LOG.debug("{}", event.getClass().getSimpleName());
        switch (event) {
            case CardReaderEvent.ReaderDown(var fault) -> board.down(fault);
            case CardReaderEvent.Reading() -> board.busy();
            case CardReaderEvent.Identified(var id) -> meet(id);
            default -> settle();
        }
        listener.pass(event);
    }

    /// Another module behind the same port is another reader: somebody should know.
    private void meet(SamId id) {
        SamId before = module;
        if (before != null && !before.equals(id)) {
            LOG.warn("another card reader is on this port: module {}, before {}", id, before);
            exchanged = true;
        }
        module = id;
        settle();
    }

    /// The reader is at rest, if it can be used at all.
    private void settle() {
        if (polling.health() != CardPolling.Health.UP) {
            return;
        }
        if (exchanged) {
            board.down(DeviceFault.OTHER_READER);
        } else {
            board.ready();
        }
    }
}
