package cn.xiaowu.bridge.calls;

import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Supervision;

/// What a further clerk does in a call.
sealed interface Part {
    /// What everybody else sees.
    Role role();

    /// Handles the case together with the clerk who leads, and is seen and heard by all.
    record Helping() implements Part {
        @Override
        public Role role() {
            return Role.CO_CLERK;
        }
    }

    /// Looks after the call, heard by as many as the way says.
    record Supervising(Supervision way) implements Part {
        @Override
        public Role role() {
            return Role.SUPERVISOR;
        }
    }
}
