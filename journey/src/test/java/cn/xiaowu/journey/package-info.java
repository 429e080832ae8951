/// The journey and its mishaps as tests: every program as a process, real browsers, real wires.
@NullMarked
package cn.xiaowu.journey;

import org.jspecify.annotations.NullMarked;
