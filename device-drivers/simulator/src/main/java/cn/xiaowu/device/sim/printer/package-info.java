/// The far end of a printer's line: understands ESC/POS, sets the text and draws the paper.
@NullMarked
package cn.xiaowu.device.sim.printer;

import org.jspecify.annotations.NullMarked;
