/// The booth in motion: the loop that owns the session, what it does for the session's effects, and the devices
/// together.
/// Knows every other package of the program; none of them knows this one.
@NullMarked
package cn.xiaowu.kiosk.booth;

import org.jspecify.annotations.NullMarked;
