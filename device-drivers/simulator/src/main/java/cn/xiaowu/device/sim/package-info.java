/// A booth without hardware: the far ends of its serial lines, on pseudo-terminals, and a page to play the citizen's
/// part. For demonstration, training and tests; never on the class path of an installed booth. What it holds is sample
/// data, so it keeps and shows it freely.
@NullMarked
package cn.xiaowu.device.sim;

import org.jspecify.annotations.NullMarked;
