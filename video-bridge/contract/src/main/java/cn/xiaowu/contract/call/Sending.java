package cn.xiaowu.contract.call;

/// What a participant sends at the moment, for those who see and hear it.
///
/// @param picture what the picture shows
/// @param sound what becomes of the sound
public record Sending(Picture picture, Sound sound) {
    /// What a participant's picture shows.
    public enum Picture {
        /// Whoever it is.
        FACE,
        /// Paper, by a camera that looks down on it.
        DOCUMENT,
        /// A screen of the clerk's.
        SCREEN,
        /// Nothing: switched off on purpose.
        PAUSED,
        /// Nothing: there is no camera.
        NONE
    }

    /// What becomes of a participant's sound.
    public enum Sound {
        /// It is sent.
        ON,
        /// Switched off on purpose.
        MUTED,
        /// There is no microphone.
        NONE
    }
}
