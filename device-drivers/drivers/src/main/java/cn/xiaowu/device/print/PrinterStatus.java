package cn.xiaowu.device.print;

import cn.xiaowu.device.health.DeviceFault;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a printer says of itself in its answers to `DLE EOT 1` to `4`, by the manuals of Epson, Bixolon and Citizen.
/// One public source takes bit 5 of the second answer for an error; by the manuals it is the end of the paper.
///
/// @param signs everything that it says
public record PrinterStatus(Set<Sign> signs) {
    /// Copies the signs.
    public PrinterStatus {
        signs = Set.copyOf(signs);
    }

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
        byte[] answers = {printer, cause, error, paper};
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            if ((answers[sign.query.number() - 1] & sign.mask) != 0) {
                signs.add(sign);
            }
        }
        return Optional.of(new PrinterStatus(signs));
    }

    /// Two bits are always set and two always clear in an answer, which no automatic report has.
    static boolean isAnswer(byte value) {
        return (value & 0x93) == 0x12;
    }

    /// Whether it says that.
    public boolean has(Sign sign) {
        return signs.contains(sign);
    }

    /// What hinders printing, the most helpful to know first; empty if nothing does.
    public Optional<DeviceFault> fault() {
        for (Sign sign : Sign.values()) {
            if (sign.fault != DeviceFault.PAPER_LOW && has(sign)) {
                return Optional.of(sign.fault);
            }
        }
        return Optional.empty();
    }

    /// How much paper there is.
    ///
    /// @param nearEndSensor whether the printer would notice that it will soon be used up
    public PaperSupply supply(boolean nearEndSensor) {
        if (has(Sign.PAPER_END) || has(Sign.STOPPED_BY_PAPER_END)) {
            return PaperSupply.OUT;
        }
        if (has(Sign.PAPER_NEAR_END)) {
            return PaperSupply.LOW;
        }
        return nearEndSensor ? PaperSupply.FULL : PaperSupply.UNKNOWN;
    }

    /// One thing that a printer can say, the most helpful to know first.
    public enum Sign {
        /// Its cover is open.
        COVER_OPEN(StatusQuery.OFFLINE_CAUSE, 0x04, DeviceFault.COVER_OPEN),
        /// There is no paper at the sensor.
        PAPER_END(StatusQuery.PAPER, 0x60, DeviceFault.OUT_OF_PAPER),
        /// It stopped because the paper ended.
        STOPPED_BY_PAPER_END(StatusQuery.OFFLINE_CAUSE, 0x20, DeviceFault.OUT_OF_PAPER),
        /// The cutter has an error.
        CUTTER(StatusQuery.ERROR_CAUSE, 0x08, DeviceFault.CUTTER_JAM),
        /// An error that it can't leave.
        UNRECOVERABLE(StatusQuery.ERROR_CAUSE, 0x20, DeviceFault.UNRECOVERABLE),
        /// The mechanics have an error; few models say so.
        MECHANICS(StatusQuery.ERROR_CAUSE, 0x04, DeviceFault.MECHANICAL),
        /// An error that it leaves by itself: the head is hot.
        HEAD_HOT(StatusQuery.ERROR_CAUSE, 0x40, DeviceFault.HEAD_HOT),
        /// It waits for [Recovery].
        WAITING_FOR_RECOVERY(StatusQuery.PRINTER, 0x20, DeviceFault.WAITS_FOR_RECOVERY),
        /// It stopped for an error without a name.
        ERROR(StatusQuery.OFFLINE_CAUSE, 0x40, DeviceFault.MECHANICAL),
        /// The paper is fed by the button.
        FED_BY_BUTTON(StatusQuery.OFFLINE_CAUSE, 0x08, DeviceFault.FEED_BUTTON),
        /// The feed button is pressed.
        FEED_BUTTON(StatusQuery.PRINTER, 0x40, DeviceFault.FEED_BUTTON),
        /// It is offline.
        OFFLINE(StatusQuery.PRINTER, 0x08, DeviceFault.PRINTER_OFFLINE),
        /// The paper will soon be used up.
        PAPER_NEAR_END(StatusQuery.PAPER, 0x0C, DeviceFault.PAPER_LOW);

        private final StatusQuery query;
        private final int mask;
        private final DeviceFault fault;

        Sign(StatusQuery query, int mask, DeviceFault fault) {
            this.query = query;
            this.mask = mask;
            this.fault = fault;
        }

        /// Which answer says it.
        public StatusQuery query() {
            return query;
        }

        /// Its bits in that answer; any of them.
        public int mask() {
            return mask;
        }
    }
}
