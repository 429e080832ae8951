/// Measures the device layer beside what could be at best, on this machine and in the same run.
@NullMarked
package cn.xiaowu.device.bench;

import org.jspecify.annotations.NullMarked;
