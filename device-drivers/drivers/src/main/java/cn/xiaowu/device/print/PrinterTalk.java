package cn.xiaowu.device.print;

import cn.xiaowu.device.print.AnswerReader.Answer;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/// Questions to a printer and its answers. Questions are only put where no command is cut in two.
///
/// The encoder sends no `10 04` inside a picture or a code, which real printers would answer too; another program may
/// have. So before a document all that came until then is dropped; questions are put one at a time, never more than
/// four for one look at the printer.
final class PrinterTalk {
    private static final byte[] MARK = {0x1D, 0x72, 1};
    /// Printers answer within milliseconds; a booth that records a call may take a second to hear it.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_STALE_READS = 8;

    private final InstantSource clock;
    private final AnswerReader answers = new AnswerReader();
    private final byte[] buffer = new byte[64];
    private long unwanted;

    PrinterTalk(InstantSource clock) {
        this.clock = clock;
    }

    void reset() {
        answers.reset();
    }

    /// Reads once and drops what came.
    boolean drop(ByteLine line) throws LineLostException {
        int count = line.read(buffer);
        answers.accept(buffer, count);
        return count > 0;
    }

    /// Drops what came until the printer is silent.
    void dropStale(ByteLine line) throws LineLostException {
        answers.reset();
        for (int reads = 0; reads < MOST_STALE_READS && drop(line); reads++) {
            // Whatever it was, nobody asked for it.
        }
    }

    /// Puts all four questions.
    ///
    /// @param busy how long the first answer may take longer than usual
    StatusReply ask(ByteLine line, Duration busy) throws LineLostException {
        byte[] said = new byte[StatusQuery.values().length];
        Duration patience = busy.plus(PATIENCE);
        long nonsenseBefore = nonsense();
        for (StatusQuery query : StatusQuery.values()) {
            line.write(query.encoded());
            Optional<Byte> answer = await(line, patience, Answer::realTime);
            if (answer.isEmpty()) {
                return nonsense() > nonsenseBefore ? new StatusReply.Nonsense() : new StatusReply.Silence();
            }
            said[query.number() - 1] = answer.get();
            patience = PATIENCE;
        }
        return PrinterStatus.of(said[0], said[1], said[2], said[3])
                .<StatusReply>map(StatusReply.Known::new)
                .orElseGet(StatusReply.Silence::new);
    }

    /// How many bytes came that answered nothing.
    private long nonsense() {
        return answers.strays() + unwanted;
    }

    /// Sends the question that is answered when everything before it was worked off.
    void mark(ByteLine line) throws LineLostException {
        line.write(MARK);
    }

    /// Waits for the mark's answer.
    boolean marked(ByteLine line, Duration patience) throws LineLostException {
        return await(line, patience, answer -> !answer.realTime()).isPresent();
    }

    private Optional<Byte> await(ByteLine line, Duration patience, Predicate<Answer> wanted) throws LineLostException {
        Instant deadline = clock.instant().plus(patience);
        do {
            int count = line.read(buffer);
            for (Answer answer : answers.accept(buffer, count)) {
                if (wanted.test(answer)) {
                    return Optional.of(answer.value());
                }
                unwanted++;
            }
        } while (clock.instant().isBefore(deadline));
        answers.giveUpReport();
        return Optional.empty();
    }

    /// What four questions brought.
    sealed interface StatusReply {
        /// Four answers.
        record Known(PrinterStatus status) implements StatusReply {}

        /// Too few answers.
        record Silence() implements StatusReply {}

        /// Too few answers, and bytes that are none.
        record Nonsense() implements StatusReply {}
    }
}
