package cn.xiaowu.device.sim.printer;

import java.util.Optional;

/// Hears what is obeyed at once. By the manuals of Epson, Citizen and Posbank a printer looks for such commands in all
/// that it receives, in the middle of a picture, a code or another command too; the bytes stay part of that as well.
final class RealTimeEar {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;

    private int before;
    private int last;

    /// Takes a byte.
    ///
    /// @return what has to be done now
    Optional<RealTimeCommand> accept(byte value) {
        Optional<RealTimeCommand> heard = before == DLE ? command(last, value) : Optional.empty();
        before = last;
        last = value;
        return heard;
    }

    private static Optional<RealTimeCommand> command(int function, int number) {
        if (function == EOT && number >= 1 && number <= 4) {
            return Optional.of(new RealTimeCommand.AskStatus(number));
        }
        if (function == ENQ && (number == 1 || number == 2)) {
            return Optional.of(new RealTimeCommand.Recover(number == 2));
        }
        return Optional.empty();
    }
}
