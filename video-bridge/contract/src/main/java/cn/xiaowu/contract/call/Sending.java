package cn.xiaowu.contract.call;

import org.jspecify.annotations.Nullable;

/// What a participant sends at the moment, for those who see and hear it.
///
/// @param picture what the picture shows
/// @param sound what becomes of the sound
/// @param documentCamera whether a camera for paper could be shown instead; null where that is not told
public record Sending(
        Picture picture, Sound sound, @Nullable Boolean documentCamera) {
    /// Of an end that has no camera for paper to tell of.
    public Sending(Picture picture, Sound sound) {
        this(picture, sound, null);
    }

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
