/// The page on which a citizen sees a case's progress with nothing but the receipt's code.
@NullMarked
package cn.xiaowu.bridge.progress;

import org.jspecify.annotations.NullMarked;
