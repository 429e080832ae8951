package cn.xiaowu.contract.screen;

import org.jspecify.annotations.Nullable;

/// Whether the devices of calls work, as the page found while nobody was inside. Nothing personal.
///
/// @param camera the one that sees the face
/// @param documentCamera the one that looks down on paper; null where there is none and none is named
/// @param microphone the microphone
/// @param speaker the speaker; only whether it is there, since nobody is asked to listen
public record MediaCheck(Part camera, @Nullable Part documentCamera, Part microphone, Part speaker) {
    /// What was found of one device.
    ///
    /// @param state how it is
    /// @param name as the browser calls it; null where there is none
    /// @param standIn whether another one is named, and was not there
    public record Part(State state, @Nullable String name, boolean standIn) {}

    /// How a device is.
    public enum State {
        /// It works.
        WELL,
        /// There is none.
        MISSING,
        /// It can't be opened: another program has it, or the browser may not use it.
        REFUSED,
        /// A camera that gives no picture.
        NO_PICTURE,
        /// A microphone that gives nothing but nought, as only a broken one does.
        NO_SOUND
    }
}
