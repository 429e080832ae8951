package cn.xiaowu.device.tool.watch;

import cn.xiaowu.device.health.Wording;
import org.jspecify.annotations.Nullable;

/// Something that happened on a device.
///
/// @param time when, ISO 8601
/// @param device which device
/// @param event what, one word for programs
/// @param means what, for people
/// @param detail more, with everything personal masked; may be empty
/// @param offer what the tool can do about it; null if nothing
public record Sighting(
        String time,
        String device,
        String event,
        Wording means,
        String detail,
        @Nullable Wording offer) {}
