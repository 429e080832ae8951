package cn.xiaowu.device.sim.web;

import org.jspecify.annotations.Nullable;

/// The bodies of requests.
final class Requests {
    private Requests() {}

    /// Lay a card.
    ///
    /// @param person whose
    record Lay(@Nullable String person) {}

    /// Show a code: its text, or the name of one laid ready.
    ///
    /// @param text what it says
    /// @param code its name
    record Show(@Nullable String text, @Nullable String code) {}

    /// Put paper in, or take it out.
    ///
    /// @param present whether there is paper
    record Paper(@Nullable Boolean present) {}

    /// Put a plug in, or pull it.
    ///
    /// @param plugged whether it is in
    record Plug(@Nullable Boolean plugged) {}
}
