package cn.xiaowu.device.scan;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.Exchange;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finds out whether a scanner is at a port, what it speaks and how fast. Asks only what changes nothing. A scanner
/// that only sends is not found so: it has to be shown a code.
public final class ScannerProbe {
    /// The speeds that scanners come with.
    public static final List<Integer> USUAL = List.of(115_200, 9_600);

    private static final List<ScannerDialect> ASKABLE =
            List.of(ScannerDialect.SSI, ScannerDialect.NEWLAND, ScannerDialect.HONEYWELL);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private ScannerProbe() {}

    /// A scanner answered.
    ///
    /// @param dialect what it speaks
    /// @param baud at which speed, in Bd
    /// @param evidence what it said, printable; such as its revision
    public record Found(ScannerDialect dialect, int baud, String evidence) {}

    /// What a scanner said.
    ///
    /// @param positive whether it did not refuse the question
    /// @param evidence its words, printable; such as its revision
    /// @param exchange the bytes, as evidence
    public record Answer(boolean positive, String evidence, Exchange exchange) {}

    /// The dialects that can be asked, the pickiest first: packets with a checksum are mistaken for nothing else.
    public static List<ScannerDialect> askable() {
        return ASKABLE;
    }

    /// Asks at a port that nobody has open. Takes two seconds for each speed that is not the scanner's. A printer would
    /// print the questions: ask first whether one is there.
    ///
    /// @param port path of the device, or of a stable link to it
    /// @param speeds the speeds to try, in Bd, in this order
    /// @param clock tells the time
    /// @return the first scanner that answers; empty if none does
    /// @throws LineLostException if the port is not there or can't be had
    public static Optional<Found> ask(Path port, List<Integer> speeds, InstantSource clock) throws LineLostException {
        for (int baud : speeds) {
            try (ByteLine line = SerialLine.open(new SerialSettings(port, baud), WRITE_LIMIT)) {
                Optional<Found> found = askOn(line, baud, clock);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// Asks on an open line, in one dialect after the other.
    ///
    /// @param line the open line
    /// @param baud its speed, in Bd
    /// @param clock tells the time
    /// @return the scanner; empty if nothing answers as one
    /// @throws LineLostException if the line is gone
    public static Optional<Found> askOn(ByteLine line, int baud, InstantSource clock) throws LineLostException {
        for (ScannerDialect dialect : ASKABLE) {
            Optional<Answer> answer = askIn(dialect, line, clock);
            if (answer.isPresent()) {
                return answer.map(said -> new Found(dialect, baud, said.evidence()));
            }
        }
        return Optional.empty();
    }

    /// Asks on an open line, in one dialect.
    ///
    /// @param dialect one of the [askable][#askable()]
    /// @param line the open line
    /// @param clock tells the time
    /// @return the answer; empty if nothing answers as such a scanner
    /// @throws LineLostException if the line is gone
    public static Optional<Answer> askIn(ScannerDialect dialect, ByteLine line, InstantSource clock)
            throws LineLostException {
        byte[] question = dialect.question().orElseThrow();
        ScannerSieve sieve = dialect.sieve();
        var heard = new AnswerBytes();
        Instant asked = clock.instant();
        Instant deadline = asked.plus(PATIENCE);
        line.write(question);
        try {
            while (clock.instant().isBefore(deadline)) {
                Optional<Heard.Answer> answer = heard.read(line, sieve);
                if (answer.isPresent()) {
                    Duration took = Duration.between(asked, clock.instant());
                    var exchange = new Exchange(question, heard.bytes(), took);
                    return answer.map(said -> new Answer(said.positive(), said.evidence(), exchange));
                }
            }
            return Optional.empty();
        } finally {
            // What was held there might have been a person's code.
            sieve.wipe();
            heard.wipe();
        }
    }
}
