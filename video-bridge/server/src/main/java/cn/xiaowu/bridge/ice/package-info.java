/// Which STUN and TURN servers pages use, and by which right. Knows nothing of calls.
@NullMarked
package cn.xiaowu.bridge.ice;

import org.jspecify.annotations.NullMarked;
