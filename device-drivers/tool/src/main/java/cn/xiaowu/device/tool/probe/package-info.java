/// Finds out what speaks on a port: asks each protocol's harmless question at each speed and keeps the answers as
/// evidence. What an answer means is pure; only [cn.xiaowu.device.tool.probe.PortProbe] touches a line.
@NullMarked
package cn.xiaowu.device.tool.probe;

import org.jspecify.annotations.NullMarked;
