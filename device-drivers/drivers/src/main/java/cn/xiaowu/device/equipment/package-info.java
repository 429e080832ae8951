/// What a booth of some model is built of, read from its equipment file: which scanner, which printer, which IO board,
/// and what is wired to which of its lines. Knows every device's settings; opens none but the IO board.
@NullMarked
package cn.xiaowu.device.equipment;

import org.jspecify.annotations.NullMarked;
