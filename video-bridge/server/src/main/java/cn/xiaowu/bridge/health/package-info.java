/// Whether the bridge serves, and how much: for supervisors of the process and for those who watch figures.
@NullMarked
package cn.xiaowu.bridge.health;

import org.jspecify.annotations.NullMarked;
