/// Codes held before a scanner on a serial line. It gives text; what the text means is not known here.
@NullMarked
package cn.xiaowu.device.scan;

import org.jspecify.annotations.NullMarked;
