package cn.xiaowu.device.io;

import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// Writes outputs that are not yet what they shall be, and finds out whether they are. For the board's owner thread.
final class OutputWriter {
    /// A lock that is held dies with the program this much later. Renewed at each check, so thrice within it.
    private static final Duration LOCK_TERM = Duration.ofSeconds(3);

    private final Map<OutputSignal, OutputLine> lines;
    private final Map<OutputSignal, Boolean> written = new EnumMap<>(OutputSignal.class);
    private int failedChecks;

    OutputWriter(Map<OutputSignal, OutputLine> lines) {
        this.lines = lines;
    }

    /// Whether there is such an output.
    boolean knows(OutputSignal signal) {
        return lines.containsKey(signal);
    }

    /// What the board has is not known any more: all is written anew.
    void forget() {
        written.clear();
        failedChecks = 0;
    }

    /// Writes what differs. Locks come last and are let go first, so that nobody is locked in by a board that stops
    /// in the middle.
    void write(DigitalLines board, Map<OutputSignal, Boolean> states) throws LineLostException, BoardRefusal {
        if (!states.getOrDefault(OutputSignal.DOOR_LOCK, true)) {
            write(board, OutputSignal.DOOR_LOCK, false);
        }
        for (Map.Entry<OutputSignal, Boolean> state : states.entrySet()) {
            if (state.getKey() != OutputSignal.DOOR_LOCK) {
                write(board, state.getKey(), state.getValue());
            }
        }
        if (states.getOrDefault(OutputSignal.DOOR_LOCK, false)) {
            write(board, OutputSignal.DOOR_LOCK, true);
        }
    }

    private void write(DigitalLines board, OutputSignal signal, boolean on) throws LineLostException, BoardRefusal {
        OutputLine line = lines.get(signal);
        if (line == null || Boolean.valueOf(on).equals(written.get(signal))) {
            return;
        }
        // Until the board has confirmed it, nobody knows what the line is.
        written.remove(signal);
        boolean held = signal == OutputSignal.DOOR_LOCK && on && board.holdHigh(line.channel(), LOCK_TERM);
        if (!held) {
            board.write(line.channel(), line.level(on));
        }
        written.put(signal, on);
    }

    /// Writes the states for when no program cares.
    void writeStopStates(DigitalLines board) throws LineLostException, BoardRefusal {
        var states = new EnumMap<OutputSignal, Boolean>(OutputSignal.class);
        lines.forEach((signal, line) -> states.put(signal, line.onAtStop()));
        forget();
        write(board, states);
    }

    /// Reads the outputs back. What is not as it was written is written again with the next write.
    ///
    /// @return whether all are as written
    boolean verify(DigitalLines board) throws LineLostException, BoardRefusal {
        BitSet high = board.readOutputs();
        boolean fine = written.entrySet().stream().allMatch(state -> isAsWritten(state, high));
        failedChecks = fine ? 0 : failedChecks + 1;
        written.entrySet().removeIf(state -> !isAsWritten(state, high));
        renewLock(board);
        return fine;
    }

    private void renewLock(DigitalLines board) throws LineLostException, BoardRefusal {
        OutputLine lock = lines.get(OutputSignal.DOOR_LOCK);
        if (lock != null && Boolean.TRUE.equals(written.get(OutputSignal.DOOR_LOCK))) {
            board.holdHigh(lock.channel(), LOCK_TERM);
        }
    }

    private boolean isAsWritten(Map.Entry<OutputSignal, Boolean> state, BitSet high) {
        OutputLine line = lines.get(state.getKey());
        return line != null && high.get(line.channel()) == line.level(state.getValue());
    }

    /// Whether the last two checks, at least, found an output that is not as it was written.
    boolean hasFailedTwice() {
        return failedChecks >= 2;
    }
}
