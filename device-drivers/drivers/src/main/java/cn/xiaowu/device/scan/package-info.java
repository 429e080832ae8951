/// Codes held before a scanner on a serial line, or before a camera. Both give text; what the text means is not known
/// here.
@NullMarked
package cn.xiaowu.device.scan;

import org.jspecify.annotations.NullMarked;
