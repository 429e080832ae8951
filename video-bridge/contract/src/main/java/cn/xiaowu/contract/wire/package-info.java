/// How messages become JSON: one mapper for every side.
@NullMarked
package cn.xiaowu.contract.wire;

import org.jspecify.annotations.NullMarked;
