/// A relay board at the far end of a Modbus RTU line, with lamps to look at and contacts to move by hand. Its bytes are
/// made and read here anew, so that both ends of the line don't share a mistake.
@NullMarked
package cn.xiaowu.device.sim.io;

import org.jspecify.annotations.NullMarked;
