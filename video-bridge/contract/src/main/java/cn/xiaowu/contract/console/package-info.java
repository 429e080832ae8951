/// Messages on the WebSocket between the clerk console and the bridge.
@NullMarked
package cn.xiaowu.contract.console;

import org.jspecify.annotations.NullMarked;
