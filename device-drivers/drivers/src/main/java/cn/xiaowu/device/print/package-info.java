/// Receipts on an ESC/POS printer: what is on one, its bytes, the printer's state, and whether it came out. Knows no
/// case and no session.
@NullMarked
package cn.xiaowu.device.print;

import org.jspecify.annotations.NullMarked;
