/// How good the links of calls were, put on record with each call and counted for operators.
@NullMarked
package cn.xiaowu.bridge.quality;

import org.jspecify.annotations.NullMarked;
