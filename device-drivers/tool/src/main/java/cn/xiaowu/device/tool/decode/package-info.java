/// What a captured line of a card reader says, written for people or programs while it is read. Personal values are
/// masked unless asked for.
@NullMarked
package cn.xiaowu.device.tool.decode;

import org.jspecify.annotations.NullMarked;
