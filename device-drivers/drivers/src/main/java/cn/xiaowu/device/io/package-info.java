/// What a booth switches and watches: lights, lock, glass, door, presence, call button, mains. Named signals on the
/// numbered lines of an IO board, which is a relay board on a serial line or the pins of an ARM board.
///
/// [cn.xiaowu.device.io.DigitalIo] is the driver. What an input means over time ([cn.xiaowu.device.io.InputWatch]) and
/// what an output may do ([cn.xiaowu.device.io.OutputDesk]) are machines without threads and clocks: time is a
/// parameter.
///
/// Presence is a hint and never a proof: a passive infrared sensor does not see who sits still. Nobody may be locked
/// in or out, and no session wiped, because this package says that nobody is there.
@NullMarked
package cn.xiaowu.device.io;

import org.jspecify.annotations.NullMarked;
