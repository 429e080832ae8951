@NullMarked
package cn.xiaowu.bridge.bench;

import org.jspecify.annotations.NullMarked;
