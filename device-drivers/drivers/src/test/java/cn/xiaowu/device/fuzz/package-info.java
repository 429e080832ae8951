/// Runs Jazzer on the parsers of a module. A target is any class whose name ends in `Fuzz`, beside the parser that it
/// attacks: `fuzzerTestOneInput(byte[])` as Jazzer wants it, and `seeds()`, the inputs to begin with.
@NullMarked
package cn.xiaowu.device.fuzz;

import org.jspecify.annotations.NullMarked;
