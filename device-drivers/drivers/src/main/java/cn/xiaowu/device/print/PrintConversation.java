package cn.xiaowu.device.print;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.print.PrinterTalk.StatusReply;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineConversation;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/// Asks a printer how it is, and prints. Belongs to the line's owner thread.
///
/// While a document goes out, the printer is asked at safe points only: between two pieces, when it has worked off what
/// it was given. A printer that answers `GS r` in its turn says so itself; for others the time on the wire is waited.
final class PrintConversation implements LineConversation {
    private static final int CHUNK = 512;
    private static final int BETWEEN_SAFE_POINTS = 4096;
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(3);
    private static final Duration MARK_TRIAL = Duration.ofMillis(800);
    private static final Duration MARK_STEP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STAND = Duration.ofSeconds(12);

    private final InstantSource clock;
    private final StatusBoard board;
    private final LongUnaryOperator wireMillis;
    private final PrinterProfile profile;
    private final PrinterTalk talk;
    private final Leftovers leftovers;
    private Instant checkAt = Instant.MIN;
    private boolean nearEndSeen;
    private Marks marks = Marks.UNTRIED;
    private volatile PaperSupply supply = PaperSupply.UNKNOWN;

    private enum Marks {
        UNTRIED,
        ANSWERED,
        IGNORED
    }

    PrintConversation(InstantSource clock, StatusBoard board, LongUnaryOperator wireMillis, PrinterProfile profile) {
        this.clock = clock;
        this.board = board;
        this.wireMillis = wireMillis;
        this.profile = profile;
        this.talk = new PrinterTalk(clock);
        this.leftovers = new Leftovers(profile.cutter());
    }

    @Override
    public void opened() {
        checkAt = Instant.MIN;
        marks = Marks.UNTRIED;
        talk.reset();
    }

    @Override
    public void turn(ByteLine line) throws LineLostException {
        if (clock.instant().isBefore(checkAt)) {
            talk.drop(line);
        } else {
            check(line, Duration.ZERO);
        }
    }

    @Override
    public void lost(DeviceFault fault) {
        supply = PaperSupply.UNKNOWN;
        board.down(fault);
    }

    /// How much paper there is. For any thread.
    PaperSupply supply() {
        return supply;
    }

    /// Has the printer leave its error, and looks how it is then.
    void recover(ByteLine line, Recovery how) throws LineLostException {
        line.write(how.encoded());
        check(line, Duration.ZERO);
    }

    /// Prints.
    ///
    /// @param line the open line
    /// @param receipt the document
    PrintOutcome print(ByteLine line, EncodedReceipt receipt) {
        try {
            talk.dropStale(line);
            Optional<DeviceFault> before = check(line, Duration.ZERO);
            if (before.isPresent()) {
                return notPrinted(before.get());
            }
            leftovers.clear(line);
            tryMarks(line);
        } catch (LineLostException e) {
            return new PrintOutcome.Offline(e.fault());
        }
        board.busy();
        return send(line, receipt);
    }

    private PrintOutcome send(ByteLine line, EncodedReceipt receipt) {
        leftovers.begun();
        try {
            Optional<DeviceFault> fault = writePieces(line, receipt);
            fault.ifPresentOrElse(board::down, leftovers::none);
            return fault.<PrintOutcome>map(PrintOutcome.Uncertain::new).orElseGet(PrintOutcome.Printed::new);
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

    private Optional<DeviceFault> writePieces(ByteLine line, EncodedReceipt receipt) throws LineLostException {
        int since = 0;
        for (byte[] piece : receipt.pieces()) {
            if (since > 0 && since + piece.length > BETWEEN_SAFE_POINTS) {
                Optional<DeviceFault> fault = drained(line, since);
                if (fault.isPresent()) {
                    return fault;
                }
                since = 0;
            }
            writeInChunks(line, piece);
            since += piece.length;
        }
        return drained(line, since);
    }

    private void writeInChunks(ByteLine line, byte[] piece) throws LineLostException {
        for (int from = 0; from < piece.length; from += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(piece, from, Math.min(piece.length, from + CHUNK));
            leftovers.owes(piece.length - from);
            line.write(chunk);
            Arrays.fill(chunk, (byte) 0);
        }
        leftovers.owes(0);
    }

    /// Waits until the printer has worked off what it was given, and asks how it is.
    private Optional<DeviceFault> drained(ByteLine line, int bytes) throws LineLostException {
        Duration wire = Duration.ofMillis(wireMillis.applyAsLong(bytes)).multipliedBy(2);
        if (marks != Marks.ANSWERED) {
            return check(line, wire);
        }
        talk.mark(line);
        Instant end = clock.instant().plus(wire).plus(LONGEST_STAND);
        Duration step = wire.plus(MARK_STEP);
        while (!talk.marked(line, step)) {
            Optional<DeviceFault> fault = check(line, Duration.ZERO);
            if (fault.isPresent() && fault.get().state() != DeviceState.BUSY) {
                return fault;
            }
            if (clock.instant().isAfter(end)) {
                return fault.or(() -> Optional.of(DeviceFault.STUCK_BUSY));
            }
            board.busy();
            step = MARK_STEP;
        }
        return check(line, Duration.ZERO);
    }

    /// Whether this model answers marks is found out before the first document.
    private void tryMarks(ByteLine line) throws LineLostException {
        if (marks == Marks.UNTRIED) {
            talk.mark(line);
            marks = talk.marked(line, MARK_TRIAL) ? Marks.ANSWERED : Marks.IGNORED;
        }
    }

    /// Asks all four questions and notes on the board what is wrong.
    ///
    /// @param busy how long the printer may first have to work off
    private Optional<DeviceFault> check(ByteLine line, Duration busy) throws LineLostException {
        Optional<DeviceFault> fault = switch (talk.ask(line, busy)) {
            case StatusReply.Known(PrinterStatus status) -> note(status);
            case StatusReply.Silence() -> unknown(DeviceFault.NO_ANSWER);
            case StatusReply.Nonsense() -> unknown(DeviceFault.WRONG_ANSWER);
        };
        checkAt = clock.instant().plus(BETWEEN_CHECKS);
        return fault;
    }

    private Optional<DeviceFault> unknown(DeviceFault fault) {
        supply = PaperSupply.UNKNOWN;
        board.down(fault);
        return Optional.of(fault);
    }

    /// A printer that has once said that the paper is low has a sensor for it.
    private Optional<DeviceFault> note(PrinterStatus status) {
        nearEndSeen |= status.has(PrinterStatus.Sign.PAPER_NEAR_END) && !status.has(PrinterStatus.Sign.PAPER_END);
        supply = status.supply(profile.nearEndSensor() || nearEndSeen);
        Optional<DeviceFault> fault = status.fault();
        if (fault.isPresent()) {
            board.down(fault.get());
        } else if (supply == PaperSupply.LOW) {
            board.down(DeviceFault.PAPER_LOW);
        } else {
            board.ready();
        }
        return fault;
    }
}
