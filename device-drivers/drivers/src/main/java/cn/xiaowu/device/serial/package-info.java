/// Serial lines: opened, owned by one thread, given up when the plug is pulled, opened again. The only package that
/// touches jSerialComm; drivers above it see bytes. Knows no device.
///
/// Why no listeners: jSerialComm 2.11.4 reports an unplugged port about a million times a second until it is closed,
/// and a listener that asks the port anything can deadlock with the thread that closes it. So one thread owns each
/// line and reads with a short timeout.
@NullMarked
package cn.xiaowu.device.serial;

import org.jspecify.annotations.NullMarked;
