package cn.xiaowu.device.print;

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
import java.util.function.LongUnaryOperator;

/// Asks a printer how it is, and prints. Never asks while a document's bytes go out: the question's bytes would land
/// in the middle of them. Belongs to the line's owner thread.
final class PrintConversation implements LineConversation {
    private static final int CHUNK = 512;
    private static final Duration PATIENCE = Duration.ofMillis(800);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final StatusBoard board;
    private final LongUnaryOperator wireMillis;
    private final byte[] buffer = new byte[64];
    private Instant checkAt = Instant.MIN;

    PrintConversation(InstantSource clock, StatusBoard board, LongUnaryOperator wireMillis) {
        this.clock = clock;
        this.board = board;
        this.wireMillis = wireMillis;
    }

    @Override
    public void opened() {
        checkAt = Instant.MIN;
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        if (clock.instant().isBefore(checkAt)) {
            line.read(buffer);
        } else {
            check(line, Duration.ZERO);
        }
    }

    @Override
    public void lost(DeviceFault fault) {
        board.down(fault);
    }

    /// Prints.
    ///
    /// @param line the open line
    /// @param bytes the document's bytes
    PrintOutcome print(ByteLine line, byte[] bytes) {
        try {
            Optional<DeviceFault> before = check(line, Duration.ZERO);
            if (before.isPresent()) {
                return notPrinted(before.get());
            }
        } catch (LineLostException e) {
            return new PrintOutcome.Offline(e.fault());
        }
        try {
            writeInChunks(line, bytes);
            Duration wire = Duration.ofMillis(wireMillis.applyAsLong(bytes.length));
            return check(line, wire.multipliedBy(2))
                    .<PrintOutcome>map(PrintOutcome.Uncertain::new)
                    .orElseGet(PrintOutcome.Printed::new);
        } catch (LineLostException e) {
            return new PrintOutcome.Uncertain(e.fault());
        }
    }

    private static PrintOutcome notPrinted(DeviceFault fault) {
        return switch (fault) {
            case OUT_OF_PAPER -> new PrintOutcome.OutOfPaper();
            case COVER_OPEN -> new PrintOutcome.CoverOpen();
            default -> new PrintOutcome.Offline(fault);
        };
    }

    private static void writeInChunks(ByteLine line, byte[] bytes) throws LineLostException {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
            line.write(chunk);
            Arrays.fill(chunk, (byte) 0);
        }
    }

    /// Asks all four questions and notes on the board what is wrong.
    ///
    /// @param busy how long the printer may first have to work off
    private Optional<DeviceFault> check(ByteLine line, Duration busy) throws LineLostException {
        Optional<DeviceFault> fault = ask(line, busy);
        fault.ifPresentOrElse(board::down, board::ready);
        checkAt = clock.instant().plus(BETWEEN_CHECKS);
        return fault;
    }

    private Optional<DeviceFault> ask(ByteLine line, Duration busy) throws LineLostException {
        byte[] answers = new byte[StatusQuery.values().length];
        int answered = 0;
        Duration patience = busy.plus(PATIENCE);
        for (StatusQuery query : StatusQuery.values()) {
            line.write(query.encoded());
            Optional<Byte> answer = awaitAnswer(line, clock.instant().plus(patience));
            if (answer.isEmpty()) {
                return Optional.of(DeviceFault.NO_ANSWER);
            }
            answers[answered++] = answer.get();
            patience = PATIENCE;
        }
        return PrinterStatus.of(answers[0], answers[1], answers[2], answers[3])
                .map(PrinterStatus::fault)
                .orElse(Optional.of(DeviceFault.NO_ANSWER));
    }

    private Optional<Byte> awaitAnswer(ByteLine line, Instant deadline) throws LineLostException {
        do {
            int count = line.read(buffer);
            for (int i = 0; i < count; i++) {
                if (PrinterStatus.isAnswer(buffer[i])) {
                    return Optional.of(buffer[i]);
                }
            }
        } while (clock.instant().isBefore(deadline));
        return Optional.empty();
    }
}
