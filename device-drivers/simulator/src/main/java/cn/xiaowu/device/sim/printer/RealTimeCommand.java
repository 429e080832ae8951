package cn.xiaowu.device.sim.printer;

/// Something that a printer does the moment it hears it, whatever it is doing.
sealed interface RealTimeCommand {
    /// `DLE EOT`: how are you?
    ///
    /// @param query which part, 1 to 4
    record AskStatus(int query) implements RealTimeCommand {}

    /// `DLE ENQ`: leave your error.
    ///
    /// @param forgetting whether what was sent before is forgotten
    record Recover(boolean forgetting) implements RealTimeCommand {}
}
