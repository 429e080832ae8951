/// The one shape of all devices: what it is, how it is, who has it. Knows how a device can be, and no device.
@NullMarked
package cn.xiaowu.device;

import org.jspecify.annotations.NullMarked;
