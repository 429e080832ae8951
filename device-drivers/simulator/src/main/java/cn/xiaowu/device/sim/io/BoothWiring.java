package cn.xiaowu.device.sim.io;

import cn.xiaowu.device.io.InputLine;
import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.OutputLine;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.SignalMap;

/// A relay board with a booth's lamps, lock, door and buttons on it, wired as usual. At first the door is shut, nobody
/// is there, and all is well. For any thread.
public final class BoothWiring {
    private final RelayBoardSimulator board;
    private final SignalMap map;

    /// @param board what all is wired to
    /// @param map what is on which of its lines
    public BoothWiring(RelayBoardSimulator board, SignalMap map) {
        this.board = board;
        this.map = map;
        map.inputs().forEach((signal, line) -> set(signal, false));
    }

    /// Moves a contact: opens the door, steps in, presses the button, breaks the loop, cuts the mains. Or back.
    ///
    /// @throws IllegalArgumentException if there is no such input
    public void set(InputSignal signal, boolean active) {
        InputLine line = lineOf(signal);
        board.input(line.channel(), active == line.activeHigh());
    }

    /// Whether an input is active.
    ///
    /// @throws IllegalArgumentException if there is no such input
    public boolean is(InputSignal signal) {
        InputLine line = lineOf(signal);
        return board.input(line.channel()) == line.activeHigh();
    }

    /// Whether an output is on: a lamp lit, the door locked, the glass clear.
    ///
    /// @throws IllegalArgumentException if there is no such output
    public boolean is(OutputSignal signal) {
        OutputLine line = map.outputs().get(signal);
        if (line == null) {
            throw new IllegalArgumentException(signal + " is not wired");
        }
        return board.relay(line.channel()) == line.activeHigh();
    }

    /// What all is wired to.
    public RelayBoardSimulator board() {
        return board;
    }

    /// What is wired, and where.
    public SignalMap map() {
        return map;
    }

    private InputLine lineOf(InputSignal signal) {
        InputLine line = map.inputs().get(signal);
        if (line == null) {
            throw new IllegalArgumentException(signal + " is not wired");
        }
        return line;
    }
}
