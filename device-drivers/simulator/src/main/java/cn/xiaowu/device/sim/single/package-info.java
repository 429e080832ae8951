/// One simulated device at a time, for a technician's or a developer's terminal: prints its port and is played by typed
/// words.
@NullMarked
package cn.xiaowu.device.sim.single;

import org.jspecify.annotations.NullMarked;
