package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Active;
import cn.xiaowu.bridge.calls.CallState.Connecting;
import cn.xiaowu.bridge.calls.CallState.Ended;
import cn.xiaowu.bridge.calls.CallState.Interrupted;
import cn.xiaowu.bridge.calls.CallState.Offered;
import cn.xiaowu.bridge.calls.CallState.Queued;
import java.time.Duration;
import java.time.Instant;

/// One call. Pure: time is a parameter.
///
/// ```
/// Queued ⇄ Offered(clerk)      rings 15 s, then goes on to another; the place is kept; both pages connect, silent
///   │ answer / pick
/// Connecting → Active          when both pages decode the other's picture
///   │   ▲        │
///   ▼   │        ▼
/// Interrupted                  booth or clerk's page gone; 30 s to come back
///   ├─ booth does not come back  → Ended BOOTH_LOST
///   ├─ clerk does not come back  → Queued at the front; the second time Ended CLERK_LOST
///   └─ back: a booth goes on as before, so does a clerk's page with its links open; one that was loaded anew gets
/// others
///
/// A call whose media server is gone gets new links in Offered, Connecting, Active and Interrupted.
/// ```
///
/// An event that means nothing in a state changes nothing: both sides act without knowing of each other.
final class CallMachine {
    /// How long it rings at one clerk's.
    static final Duration RING = Duration.ofSeconds(15);
    /// How long a booth or page may be gone.
    static final Duration RETURN = Duration.ofSeconds(30);

    private CallMachine() {}

    static CallStep step(CallState state, CallEvent event, Instant now) {
        return switch (state) {
            case Queued queued -> Waiting.step(queued, event, now);
            case Offered offered -> Ringing.step(offered, event, now);
            case Connecting(var talk) -> Talking.step(state, talk, event, now);
            case Active(var talk) -> Talking.step(state, talk, event, now);
            case Interrupted interrupted -> Breaking.step(interrupted, event, now);
            case Ended ended -> CallStep.to(ended);
        };
    }
}
