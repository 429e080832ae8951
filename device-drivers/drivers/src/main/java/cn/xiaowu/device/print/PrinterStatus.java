package cn.xiaowu.device.print;

import cn.xiaowu.device.health.DeviceFault;
import java.util.Optional;

/// What a printer says of itself.
///
/// @param offline whether it is offline
/// @param coverOpen whether its cover is open
/// @param paperEnd whether the paper is used up
/// @param paperNearEnd whether the paper will soon be; cheap models never say so
/// @param broken whether cutter or mechanics have an error
public record PrinterStatus(
        boolean offline, boolean coverOpen, boolean paperEnd, boolean paperNearEnd, boolean broken) {

    /// Reads the answers to all four queries.
    ///
    /// @param printer answer to [StatusQuery#PRINTER]
    /// @param cause answer to [StatusQuery#OFFLINE_CAUSE]
    /// @param error answer to [StatusQuery#ERROR_CAUSE]
    /// @param paper answer to [StatusQuery#PAPER]
    /// @return the status; empty if one of them is no answer to such a query
    public static Optional<PrinterStatus> of(byte printer, byte cause, byte error, byte paper) {
        if (!isAnswer(printer) || !isAnswer(cause) || !isAnswer(error) || !isAnswer(paper)) {
            return Optional.empty();
        }
        return Optional.of(new PrinterStatus(
                (printer & 0x08) != 0,
                (cause & 0x04) != 0,
                (paper & 0x60) != 0 || (cause & 0x20) != 0,
                (paper & 0x0C) != 0,
                (error & 0x2C) != 0));
    }

    /// Two bits are always set and two always clear in an answer, which no automatic report has.
    static boolean isAnswer(byte value) {
        return (value & 0x93) == 0x12;
    }

    /// What hinders printing, the most helpful to know first; empty if nothing does.
    public Optional<DeviceFault> fault() {
        if (coverOpen) {
            return Optional.of(DeviceFault.COVER_OPEN);
        }
        if (paperEnd) {
            return Optional.of(DeviceFault.OUT_OF_PAPER);
        }
        if (broken) {
            return Optional.of(DeviceFault.MECHANICAL);
        }
        return offline ? Optional.of(DeviceFault.PRINTER_OFFLINE) : Optional.empty();
    }
}
