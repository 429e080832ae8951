package cn.xiaowu.device.sim.single;

import java.util.function.Consumer;

/// Something that can be done to a simulated device by typing.
///
/// @param usage how it is typed, its first word being its name
/// @param tells what it does, in Chinese and English
/// @param action does it, told what was typed behind the name; throws IllegalArgumentException if it can't
record Verb(String usage, String tells, Consumer<String> action) {

    String name() {
        return usage.split(" ", 2)[0];
    }
}
