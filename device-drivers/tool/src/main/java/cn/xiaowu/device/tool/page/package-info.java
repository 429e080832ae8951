/// How the tool writes: aligned where Chinese characters take two columns, coloured on a terminal only, or as JSON.
@NullMarked
package cn.xiaowu.device.tool.page;

import org.jspecify.annotations.NullMarked;
