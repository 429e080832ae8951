/// The clerk's side: log-in over HTTP and the console's WebSocket.
@NullMarked
package cn.xiaowu.bridge.desk;

import org.jspecify.annotations.NullMarked;
