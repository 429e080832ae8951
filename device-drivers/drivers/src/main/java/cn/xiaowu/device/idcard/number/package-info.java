/// Numbers of people, areas and organisations, and what can be told by looking at them alone: form, check character,
/// birth, area. Pure; knows no card and no reader.
@NullMarked
package cn.xiaowu.device.idcard.number;

import org.jspecify.annotations.NullMarked;
