/// The citizen's visit (办事会话) as a pure state machine, from touch to wipe: what happens goes in as an event, what is
/// to be done comes out as effects, and time is an event too. Knows the contract; does no input or output.
@NullMarked
package cn.xiaowu.kiosk.session;

import org.jspecify.annotations.NullMarked;
