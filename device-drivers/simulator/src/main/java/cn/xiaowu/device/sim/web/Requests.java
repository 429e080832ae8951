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

    /// Something goes wrong with the printer, or is over.
    ///
    /// @param name which trouble, by its name
    /// @param present whether it is there
    record Trouble(@Nullable String name, @Nullable Boolean present) {}

    /// Move a contact of the relay board.
    ///
    /// @param signal which, by the name of an input signal
    /// @param active whether it is active then
    record Move(@Nullable String signal, @Nullable Boolean active) {}

    /// Put a plug in, or pull it.
    ///
    /// @param plugged whether it is in
    record Plug(@Nullable Boolean plugged) {}
}
