package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import java.time.Instant;

/// A clerk's part in a call.
///
/// @param clerk who
/// @param links what both pages have open
/// @param since when the clerk answered
/// @param second whether an earlier clerk of this call was lost
record Seat(Clerk clerk, CallLinks links, Instant since, boolean second) {
    Seat with(CallLinks next) {
        return new Seat(clerk, next, since, second);
    }

    Seat with(Clerk next) {
        return new Seat(next, links, since, second);
    }
}
