/// Calls that go through Kurento media servers: which server, what is asked of it, and what happens when it is gone.
@NullMarked
package cn.xiaowu.bridge.media;

import org.jspecify.annotations.NullMarked;
