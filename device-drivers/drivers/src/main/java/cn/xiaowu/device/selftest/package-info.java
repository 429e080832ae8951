/// Guided tests of real devices on their real wires. Each step ends with evidence, or with what is wrong and what to
/// do;
/// a person is asked only where an eye or a hand is needed. Results are data, in both languages.
@NullMarked
package cn.xiaowu.device.selftest;

import org.jspecify.annotations.NullMarked;
