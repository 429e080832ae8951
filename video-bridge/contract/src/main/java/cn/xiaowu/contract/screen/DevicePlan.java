package cn.xiaowu.contract.screen;

import org.jspecify.annotations.Nullable;

/// Which of the machine's devices are for calls, each by a part of the name that the browser gives it, such as
/// `046d:0825`: Chromium ends names with USB's vendor and product. Null leaves the choice to the page.
///
/// @param camera sees the face
/// @param documentCamera looks down on paper
/// @param microphone hears the citizen
/// @param speaker plays the clerk's voice
public record DevicePlan(
        @Nullable String camera,
        @Nullable String documentCamera,
        @Nullable String microphone,
        @Nullable String speaker) {}
