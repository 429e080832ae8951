/// Measures the bridge beside what could be at best, on this machine and in the same run.
@NullMarked
package cn.xiaowu.bridge.bench;

import org.jspecify.annotations.NullMarked;
