@NullMarked
package cn.xiaowu.bridge;

import org.jspecify.annotations.NullMarked;
