/// What the citizen sees ([ScreenState][cn.xiaowu.contract.screen.ScreenState]) and does
/// ([Intent][cn.xiaowu.contract.screen.Intent]). The booth page draws it; the clerk console draws the same, masked.
@NullMarked
package cn.xiaowu.contract.screen;

import org.jspecify.annotations.NullMarked;
