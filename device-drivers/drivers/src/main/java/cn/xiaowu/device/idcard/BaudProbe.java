package cn.xiaowu.device.idcard;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.Exchange;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds out whether a card reader is at a port, and at which speed it speaks: asks for its status at one speed after
/// the other. Asks nothing about any card.
public final class BaudProbe {
    /// The speeds that a security module can be set to, the usual one first.
    public static final List<Integer> USUAL = List.of(115_200, 57_600, 38_400, 19_200, 9_600);

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private BaudProbe() {}

    /// A reader answered.
    ///
    /// @param baud at which speed, in Bd
    /// @param status what it answered: it may be down and speak all the same
    public record Found(int baud, SamStatus status) {}

    /// What a reader said.
    ///
    /// @param status its status
    /// @param exchange the bytes, as evidence
    public record Answer(SamStatus status, Exchange exchange) {}

    /// Opens the line at a speed.
    @FunctionalInterface
    interface LineAtSpeed {
        ByteLine open(int baud) throws LineLostException;
    }

    /// In which order to try: a speed that is likely, then the usual ones.
    ///
    /// @param first such as the configured one; it may be an unusual one, as one board's 230400
    public static List<Integer> order(int first) {
        Set<Integer> order = new LinkedHashSet<>();
        order.add(first);
        order.addAll(USUAL);
        return List.copyOf(order);
    }

    /// Asks at a port that nobody has open. Takes half a second for each speed that is not the reader's.
    ///
    /// @param port path of the device, or of a stable link to it
    /// @param speeds the speeds to try, in Bd, in this order
    /// @param clock tells the time
    /// @return the first speed at which a reader answers; empty if none does
    /// @throws LineLostException if the port is not there or can't be had
    public static Optional<Found> ask(Path port, List<Integer> speeds, InstantSource clock) throws LineLostException {
        return ask(baud -> SerialLine.open(new SerialSettings(port, baud), WRITE_LIMIT), speeds, clock);
    }

    static Optional<Found> ask(LineAtSpeed opener, List<Integer> speeds, InstantSource clock) throws LineLostException {
        for (int baud : speeds) {
            try (ByteLine line = opener.open(baud)) {
                Optional<Answer> answer = askOn(line, clock);
                if (answer.isPresent()) {
                    return Optional.of(new Found(baud, answer.get().status()));
                }
            }
        }
        return Optional.empty();
    }

    /// Asks on an open line.
    ///
    /// @param line the open line
    /// @param clock tells the time
    /// @return the answer; empty if nothing answers that speaks as a reader does
    /// @throws LineLostException if the line is gone
    public static Optional<Answer> askOn(ByteLine line, InstantSource clock) throws LineLostException {
        var decoder = new SamDecoder();
        byte[] buffer = new byte[64];
        byte[] question = SamCommand.STATUS.frame().encoded();
        Instant asked = clock.instant();
        Instant deadline = asked.plus(SamCommand.STATUS.patience());
        line.write(question);
        try {
            while (clock.instant().isBefore(deadline)) {
                Optional<Reply> reply = firstReply(decoder.accept(buffer, line.read(buffer)));
                if (reply.isPresent()) {
                    Duration took = Duration.between(asked, clock.instant());
                    return reply.map(said -> new Answer(said.status(), new Exchange(question, said.bytes(), took)));
                }
            }
            return Optional.empty();
        } finally {
            // What was still on its way might have been a card's.
            decoder.wipe();
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private record Reply(SamStatus status, byte[] bytes) {}

    private static Optional<Reply> firstReply(List<SamFrame> frames) {
        Optional<Reply> first = frames.stream()
                .flatMap(frame -> SamReply.of(frame).map(reply -> reply(frame, reply)).stream())
                .findFirst();
        frames.forEach(SamFrame::wipe);
        return first;
    }

    /// A status has no data; a late answer to something else may have a person's.
    private static Reply reply(SamFrame frame, SamReply reply) {
        byte[] bytes = reply.data().length == 0 ? frame.encoded() : new byte[0];
        reply.wipe();
        return new Reply(reply.status(), bytes);
    }
}
