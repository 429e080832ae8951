package cn.xiaowu.bridge.calls;

import java.util.List;

/// What comes of an event: a new state and what has to be done.
record CallStep(CallState state, List<CallEffect> effects) {
    CallStep {
        effects = List.copyOf(effects);
    }

    static CallStep to(CallState state, CallEffect... effects) {
        return new CallStep(state, List.of(effects));
    }
}
