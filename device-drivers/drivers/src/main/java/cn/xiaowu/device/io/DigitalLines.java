package cn.xiaowu.device.io;

import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.util.BitSet;

/// The numbered lines of an IO board. Knows levels and no signals. For the board's owner thread.
interface DigitalLines {
    /// Reads all inputs.
    ///
    /// @return the channels that are high
    /// @throws LineLostException if the board is gone
    /// @throws BoardRefusal if the board answers that it can't
    BitSet readInputs() throws LineLostException, BoardRefusal;

    /// Reads back what the outputs are.
    ///
    /// @return the channels that are high
    /// @throws LineLostException if the board is gone
    /// @throws BoardRefusal if the board answers that it can't
    BitSet readOutputs() throws LineLostException, BoardRefusal;

    /// Switches an output.
    ///
    /// @throws LineLostException if the board is gone
    /// @throws BoardRefusal if the board answers that it can't
    void write(int channel, boolean high) throws LineLostException, BoardRefusal;

    /// Makes an output high for a while: the board itself makes it low then, also when no program is left to do it.
    ///
    /// @return false if the board has no such function
    /// @throws LineLostException if the board is gone
    /// @throws BoardRefusal if the board answers that it can't
    default boolean holdHigh(int channel, Duration term) throws LineLostException, BoardRefusal {
        return false;
    }
}
