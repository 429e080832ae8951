package cn.xiaowu.device.sim.scanner;

/// What a simulated scanner understands.
public enum Tongue {
    /// Nothing: it sends what it sees.
    PLAIN,
    /// Honeywell's trigger commands.
    HONEYWELL,
    /// Zebra's packets.
    SSI,
    /// Newland's unified commands.
    NEWLAND,
    /// The command of Newland's older models.
    NEWLAND_OLD
}
