/// How a device is, in words that are the same for every device. Knows no device.
@NullMarked
package cn.xiaowu.device.health;

import org.jspecify.annotations.NullMarked;
