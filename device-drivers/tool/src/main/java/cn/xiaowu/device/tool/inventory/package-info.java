/// What is plugged into this machine, as Linux describes it. Opens nothing.
@NullMarked
package cn.xiaowu.device.tool.inventory;

import org.jspecify.annotations.NullMarked;
