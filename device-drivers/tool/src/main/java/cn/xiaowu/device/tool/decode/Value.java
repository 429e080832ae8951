package cn.xiaowu.device.tool.decode;

import cn.xiaowu.device.health.Wording;

/// Something that an answer carries.
///
/// @param key stable name for programs
/// @param title what it is
/// @param value what it says; masked unless everything was asked for
public record Value(String key, Wording title, String value) {}
