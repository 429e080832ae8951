/// Pseudo-terminals made by the C library through the foreign-function interface, and bytes that pass over them no
/// faster than over a real line. Knows no device.
@NullMarked
package cn.xiaowu.device.sim.pty;

import org.jspecify.annotations.NullMarked;
