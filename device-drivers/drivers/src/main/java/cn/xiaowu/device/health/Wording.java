package cn.xiaowu.device.health;

/// The same sentence in both languages of the booth.
///
/// @param chinese in plain Chinese, for the screen and the technician
/// @param english in English
public record Wording(String chinese, String english) {}
