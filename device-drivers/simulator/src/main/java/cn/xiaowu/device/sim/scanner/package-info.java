/// The far end of a scanner's line, and the codes that can be held before it.
@NullMarked
package cn.xiaowu.device.sim.scanner;

import org.jspecify.annotations.NullMarked;
