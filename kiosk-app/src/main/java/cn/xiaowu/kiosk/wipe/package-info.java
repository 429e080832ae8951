/// The wipe and its proof: lets go of everything personal, then looks for what is left in memory and files. Knows where
/// a program can leave traces; knows nothing of what a visit is.
@NullMarked
package cn.xiaowu.kiosk.wipe;

import org.jspecify.annotations.NullMarked;
