/// Second-generation identity card readers: the SAM protocol's bytes, the card's fields, and the driver that reads a
/// card laid on the reader. Knows the serial line; knows nothing of sessions, screens or servers.
@NullMarked
package cn.xiaowu.device.idcard;

import org.jspecify.annotations.NullMarked;
