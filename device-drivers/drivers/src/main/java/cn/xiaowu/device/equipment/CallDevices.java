package cn.xiaowu.device.equipment;

import org.jspecify.annotations.Nullable;

/// Camera, microphone and speaker of calls. The browser drives them; they are told apart by a part of the name that it
/// gives them, such as `046d:0825`: Chromium ends names with USB's vendor and product. Null leaves the choice to the
/// page.
///
/// @param camera sees the face
/// @param documentCamera looks down on paper
/// @param microphone hears the citizen
/// @param speaker plays the clerk's voice
public record CallDevices(
        @Nullable String camera,
        @Nullable String documentCamera,
        @Nullable String microphone,
        @Nullable String speaker) {
    /// None is named.
    public static final CallDevices UNNAMED = new CallDevices(null, null, null, null);

    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException if one is blank or longer than 200 characters, or both cameras are one
    public CallDevices {
        check("media.camera", camera);
        check("media.documentCamera", documentCamera);
        check("media.microphone", microphone);
        check("media.speaker", speaker);
        if (camera != null && camera.equalsIgnoreCase(documentCamera)) {
            throw new IllegalArgumentException("media.camera and media.documentCamera are the same");
        }
    }

    private static void check(String key, @Nullable String part) {
        if (part != null && (part.isBlank() || part.length() > LONGEST)) {
            throw new IllegalArgumentException(key + " is 1 to 200 characters of a device's name");
        }
    }
}
