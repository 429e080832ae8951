package cn.xiaowu.bridge.recordings;

import java.time.Instant;

/// What somebody did to a sealed recording.
///
/// @param kind what
/// @param who a clerk's log-in name, an operator's name, or [#BRIDGE]
/// @param why in words; nothing personal of the citizen
/// @param at when
public record CustodyAct(Kind kind, String who, String why, Instant at) {
    /// The bridge by itself, as it was set up.
    public static final String BRIDGE = "bridge";

    /// What can be done.
    public enum Kind {
        /// A period was set.
        RETAINED,
        /// It was held.
        HELD,
        /// The hold was lifted.
        RELEASED,
        /// Its destruction was begun.
        EXPIRED,
        /// Its media were destroyed.
        DESTROYED,
        /// It was given out as one file.
        EXPORTED
    }
}
