package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.call.EndReason;

/// Calls are to end as they are played: any other end makes the figures worthless.
final class Ended {
    private Ended() {}

    /// @throws IllegalStateException if the clerk did not hang up
    static void expect(EndReason reason) {
        if (reason != EndReason.CLERK_HUNG_UP) {
            throw new IllegalStateException("a call ended: " + reason);
        }
    }
}
