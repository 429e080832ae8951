/// WebSockets as the features use them: whole texts in, texts out, both bounded, and a heartbeat that
/// finds the dead.
@NullMarked
package cn.xiaowu.bridge.sockets;

import org.jspecify.annotations.NullMarked;
