/// Measures drivers on lines: pseudo-terminals whose far ends are simulated devices.
@NullMarked
package cn.xiaowu.device.bench.line;

import org.jspecify.annotations.NullMarked;
