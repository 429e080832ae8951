package cn.xiaowu.contract.screen;

import org.jspecify.annotations.Nullable;

/// The one code as the screen shows it.
///
/// @param state what came of it
/// @param itemName the item of the prepared application, in Chinese, when valid
public record CodeView(State state, @Nullable String itemName) {

    /// No code yet.
    public static CodeView none() {
        return new CodeView(State.NONE, null);
    }

    /// What came of a code.
    public enum State {
        /// None shown yet.
        NONE,
        /// Valid; its application is prepared.
        VALID,
        /// Too old: make a new one.
        EXPIRED,
        /// Its signature is wrong: it was not made by an authority.
        FORGED,
        /// Not a one code.
        NOT_OURS,
        /// Made for another person than the card's.
        OTHER_PERSON
    }
}
