package cn.xiaowu.contract.screen;

/// Whether a call about the chosen item is recorded (双录), as the citizen reads it before and in the call.
///
/// @param required whether the item is accepted in a recorded call only
/// @param state whether it would be recorded
public record RecordingView(boolean required, State state) {

    /// Whether a clerk may be called.
    public boolean mayCall() {
        return !required || state == State.READY;
    }

    /// Whether a call would be recorded.
    public enum State {
        /// It would: the citizen was told, and there is room.
        READY,
        /// The citizen did not agree to be recorded.
        DECLINED,
        /// There is no room for it here, or, for what must be recorded, where it is kept.
        NO_ROOM
    }
}
