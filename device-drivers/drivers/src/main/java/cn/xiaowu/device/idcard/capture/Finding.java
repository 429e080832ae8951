package cn.xiaowu.device.idcard.capture;

import cn.xiaowu.device.idcard.SamBody;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamGap;
import cn.xiaowu.device.idcard.SamStatus;
import java.util.Optional;

/// One piece of a capture. Findings follow each other without a gap and without overlap: together they are the whole
/// capture. Printed without what is personal.
public sealed interface Finding {
    /// Where it begins, in bytes from the beginning of the capture.
    long offset();

    /// How many bytes it has.
    long length();

    /// Where a frame was going, as far as can be told: nothing in it says so.
    enum Direction {
        /// From the booth to the reader.
        TO_READER,
        /// From the reader to the booth.
        FROM_READER,
        /// It can't be told.
        UNCLEAR
    }

    /// A frame with two bytes in it, as every command has and no answer.
    ///
    /// @param offset where it begins
    /// @param length how long it is
    /// @param code command and parameter, 0 to 65535
    /// @param command which command that is; empty if no table has it
    record Command(long offset, long length, int code, Optional<SamCommand> command) implements Finding {
        /// To the reader.
        public Direction direction() {
            return Direction.TO_READER;
        }
    }

    /// A frame with a status and perhaps data in it.
    ///
    /// @param offset where it begins
    /// @param length how long it is
    /// @param cardWords the card's own two status bytes, 0 to 65535; they decide nothing
    /// @param code the reader's status byte, 0 to 255
    /// @param status what it means
    /// @param asked the command that it answers: the last one before it, or, where that does not fit, the one whose
    /// answers look so; empty if neither is known
    /// @param body what it carries
    record Answer(
            long offset,
            long length,
            int cardWords,
            int code,
            SamStatus status,
            Optional<SamCommand> asked,
            SamBody body)
            implements Finding {
        /// From the reader; unclear if no table has the status, since it may be a command with data.
        public Direction direction() {
            return status == SamStatus.UNKNOWN ? Direction.UNCLEAR : Direction.FROM_READER;
        }
    }

    /// Bytes that belong to no frame.
    ///
    /// @param offset where they begin
    /// @param length how many there are
    /// @param gap why
    record Stretch(long offset, long length, SamGap gap) implements Finding {}
}
