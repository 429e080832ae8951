package cn.xiaowu.device.io;

import java.util.Optional;

/// What the inputs say now. Empty is not known: not wired, not settled yet, or the board is away. Not known is never
/// the same as no.
///
/// @param doorOpen whether the door is open
/// @param present whether somebody counts as present. A hint: never lock or wipe because of this alone
/// @param calling whether somebody called for help and waits for an answer
/// @param tampered whether the cabinet's loop is broken
/// @param mainsLost whether the mains are off
public record IoSight(
        Optional<Boolean> doorOpen,
        Optional<Boolean> present,
        boolean calling,
        Optional<Boolean> tampered,
        Optional<Boolean> mainsLost) {
    /// Nothing is known.
    static final IoSight UNKNOWN =
            new IoSight(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

    /// Whether it is certain that nobody is inside and the door is shut, as far as sensors can tell.
    boolean isEmptyAndShut() {
        return doorOpen.filter(open -> !open).isPresent()
                && present.filter(seen -> !seen).isPresent();
    }
}
