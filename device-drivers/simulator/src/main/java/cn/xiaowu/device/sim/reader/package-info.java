/// The far end of an identity card reader's line, and the sample people whose cards can be laid on it.
@NullMarked
package cn.xiaowu.device.sim.reader;

import org.jspecify.annotations.NullMarked;
