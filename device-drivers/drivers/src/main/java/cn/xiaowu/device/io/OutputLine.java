package cn.xiaowu.device.io;

/// Which line switches a signal, and what the signal is while no program cares for it.
///
/// A program that crashed or was killed writes nothing any more. Then the line is released, at once or when the board
/// loses power, and the wiring alone decides: choose it so that released is safe.
///
/// @param channel number of the line, from 0
/// @param activeHigh whether the line is high (its relay pulled) while the signal is on
/// @param onAtStart what the signal is made when the program takes the board
/// @param onAtStop what the signal is made when the program gives the board back
public record OutputLine(int channel, boolean activeHigh, boolean onAtStart, boolean onAtStop) {

    /// @throws IllegalArgumentException if no board has such a line
    public OutputLine {
        SignalMap.checkChannel(channel);
    }

    /// A line that is high while its signal is on, and off at start and stop.
    public static OutputLine on(int channel) {
        return new OutputLine(channel, true, false, false);
    }

    /// What the signal is while the line is released: low, without power.
    public boolean onWhenReleased() {
        return !activeHigh;
    }

    /// How high the line is for a state of the signal.
    boolean level(boolean on) {
        return on == activeHigh;
    }
}
