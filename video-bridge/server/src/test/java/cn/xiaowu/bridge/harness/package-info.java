/// A whole bridge for tests, and what comes to its ports: booths and clerks.
@NullMarked
package cn.xiaowu.bridge.harness;

import org.jspecify.annotations.NullMarked;
