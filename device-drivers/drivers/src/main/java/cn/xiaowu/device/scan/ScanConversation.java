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
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells a scanner when to read, listens to what it sends, and asks now and then whether it lives. Belongs to the
/// line's owner thread.
final class ScanConversation implements LineConversation {
    private final InstantSource clock;
    private final StatusBoard board;
    private final ScannerDialect dialect;
    private final Optional<byte[]> question;
    private final ScannerSettings settings;
    private final ScanFraming framing;
    private final ScannerSieve sieve;
    private final CodeOutlet outlet;
    private final Triggering triggering;
    private final Liveness liveness = new Liveness();
    private final ScanTally tally = new ScanTally();
    private final byte[] buffer = new byte[1024];
    private volatile BooleanSupplier wanted = () -> false;
    private boolean listening;
    private boolean prepared;
    private Instant lastByte = Instant.MIN;

    ScanConversation(
            Consumer<ScannedCode> listener,
            InstantSource clock,
            StatusBoard board,
            Duration byteTime,
            ScannerSettings settings) {
        this.clock = clock;
        this.board = board;
        this.dialect = settings.dialect();
        this.question = dialect.question();
        this.settings = settings;
        this.framing = new ScanFraming(byteTime, settings.end());
        this.sieve = dialect.sieve();
        this.outlet = new CodeOutlet(listener, settings, tally);
        this.triggering = new Triggering(settings);
    }

    @Override
    public void opened() {
        wipe();
        triggering.opened();
        liveness.opened();
        prepared = false;
        lastByte = clock.instant();
        if (question.isEmpty()) {
            board.ready();
        }
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        noticeWish();
        speak(line);
        int count = line.read(buffer);
        // A code wakes a read that may have waited for a tenth of a second: it came after a wish of that time.
        noticeWish();
        Instant now = clock.instant();
        for (Heard part : sift(count, now)) {
            take(part, line, now);
        }
        framing.silentUntil(now).ifPresent(code -> tell(code, now));
        Optional<DeviceFault> fault = liveness.fault(now);
        if (fault.isPresent()) {
            throw new LineLostException(fault.get(), "the scanner does not answer as it should");
        }
    }

    private List<Heard> sift(int count, Instant now) {
        if (count == 0) {
            return sieve.silence(Duration.between(lastByte, now));
        }
        lastByte = now;
        List<Heard> heard = sieve.accept(buffer, count);
        Arrays.fill(buffer, 0, count, (byte) 0);
        return heard;
    }

    /// What began to come before somebody wanted a code is not wanted, nor is its rest.
    private void noticeWish() {
        boolean wish = wanted.getAsBoolean();
        if (listening != wish) {
            listening = wish;
            outlet.forgetLast();
            framing.silentUntil(clock.instant()).ifPresent(code -> {
                Arrays.fill(code, (byte) 0);
                tally.unasked();
            });
            if (framing.forsake()) {
                tally.unasked();
            }
        }
    }

    private void speak(ByteLine line) throws LineLostException {
        if (!prepared) {
            prepared = true;
            for (byte[] command : dialect.preparation(settings)) {
                line.write(command);
            }
        }
        Instant now = clock.instant();
        Optional<byte[]> trigger = triggering.due(listening, now);
        if (trigger.isPresent()) {
            line.write(trigger.get());
            if (dialect.answersTriggers()) {
                liveness.asked(now);
            }
        } else if (question.isPresent() && !triggering.isStarted() && liveness.isDue(now)) {
            line.write(question.get());
            liveness.asked(clock.instant());
        }
    }

    private void take(Heard part, ByteLine line, Instant now) throws LineLostException {
        switch (part) {
            case Heard.Raw(byte[] bytes) -> {
                liveness.strange();
                // Bytes may have been held back for a while: what counts is when they came.
                framing.accept(bytes, bytes.length, lastByte).ifPresent(code -> tell(code, now));
                Arrays.fill(bytes, (byte) 0);
            }
            case Heard.Whole(byte[] bytes) -> {
                acknowledge(line, now);
                tell(bytes, now);
            }
            case Heard.Part() -> acknowledge(line, now);
            case Heard.TooLong() -> {
                acknowledge(line, now);
                tally.tooLong();
            }
            case Heard.Answer(boolean positive, String _) -> takeAnswer(positive, now);
            case Heard.Spoiled() -> {
                liveness.strange();
                tally.spoiled();
                answer(line, dialect.refusal());
            }
        }
    }

    private void takeAnswer(boolean positive, Instant now) {
        if (positive || !dialect.isBusyIfItRefuses()) {
            isAlive(now);
        } else {
            liveness.refused();
        }
    }

    private void acknowledge(ByteLine line, Instant now) throws LineLostException {
        isAlive(now);
        answer(line, dialect.acknowledgement());
    }

    private void isAlive(Instant now) {
        liveness.answered(now);
        board.ready();
    }

    private static void answer(ByteLine line, Optional<byte[]> answer) throws LineLostException {
        if (answer.isPresent()) {
            line.write(answer.get());
        }
    }

    private void tell(byte[] bytes, Instant now) {
        triggering.codeCame(now);
        outlet.take(bytes, listening && wanted.getAsBoolean(), now);
    }

    @Override
    public void lost(DeviceFault fault) {
        wipe();
        board.down(fault);
    }

    /// Codes are taken for as long as that says, and thrown away afterwards. May be called by any thread.
    void listenWhile(BooleanSupplier permitted) {
        wanted = permitted;
    }

    /// What was not used so far. May be called by any thread.
    ScanCounters counters() {
        return tally.with(framing.thrownAway());
    }

    /// The code that is still held there is news once more.
    void forgetLast() {
        outlet.forgetLast();
    }

    /// Overwrites every byte that came and forgets the last code.
    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        sieve.wipe();
        framing.wipe();
        outlet.forgetLast();
    }
}
