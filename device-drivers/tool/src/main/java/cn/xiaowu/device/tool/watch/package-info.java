/// Devices' events as they come, masked, one line each.
@NullMarked
package cn.xiaowu.device.tool.watch;

import org.jspecify.annotations.NullMarked;
