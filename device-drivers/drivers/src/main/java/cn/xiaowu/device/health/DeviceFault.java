package cn.xiaowu.device.health;

/// Why a device can't be used, or not fully.
public enum DeviceFault {
    /// Nothing is there under the name of its port, or it went away.
    UNPLUGGED,
    /// The port is there, but it can't be opened: another program has it, or rights are missing.
    PORT_REFUSED,
    /// The line is open and nobody answers.
    NO_ANSWER,
    /// The far end took bytes so slowly that the line was given up.
    STALLED,
    /// The device's own test failed; it takes no commands.
    SELF_TEST_FAILED,
    /// The card reader's security module is not authorised.
    NOT_AUTHORISED,
    /// The paper is used up.
    OUT_OF_PAPER,
    /// The printer's cover is open.
    COVER_OPEN,
    /// The printer says that it is offline, for no reason that it names.
    PRINTER_OFFLINE,
    /// Cutter or mechanics: a person has to look.
    MECHANICAL
}
