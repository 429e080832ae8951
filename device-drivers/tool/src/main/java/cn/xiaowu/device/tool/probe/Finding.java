package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.DeviceKind;
import java.util.List;

/// What speaks on a port.
///
/// @param kind what it is
/// @param protocol what it speaks
/// @param baud at which speed
/// @param options what other commands have to be told to reach it, besides port and speed; may be empty
/// @param evidence what it was asked and answered
public record Finding(DeviceKind kind, String protocol, int baud, String options, List<Evidence> evidence) {}
