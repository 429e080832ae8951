package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.console.ConsoleMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the loop remembers of a clerk. For the loop's thread only.
final class Desk {
    private Clerk clerk;
    private boolean connected;
    private boolean available;
    private @Nullable CallId call;
    private @Nullable CallId ringing;
    private Instant freeSince = Instant.EPOCH;
    private ConsoleMessage.@Nullable Desk told;
    private ConsoleMessage.@Nullable Ended unheard;

    Desk(Clerk clerk) {
        this.clerk = clerk;
    }

    Clerk clerk() {
        return clerk;
    }

    /// A page is open. It knows nothing yet.
    void connect(Clerk asOfNow) {
        clerk = asOfNow;
        connected = true;
        told = null;
    }

    void disconnect() {
        connected = false;
    }

    boolean isConnected() {
        return connected;
    }

    boolean isAvailable() {
        return available;
    }

    void available(boolean takesCalls) {
        available = takesCalls;
    }

    @Nullable
    CallId call() {
        return call;
    }

    @Nullable
    CallId ringing() {
        return ringing;
    }

    void ring(CallId offered) {
        ringing = offered;
    }

    void stopRinging() {
        ringing = null;
    }

    void sitDown(CallId answered) {
        call = answered;
        ringing = null;
    }

    void standUp(Instant now) {
        call = null;
        freeSince = now;
    }

    Instant freeSince() {
        return freeSince;
    }

    boolean isFree() {
        return connected && available && call == null && ringing == null;
    }

    /// Whether this clerk's work shortens the queue.
    boolean serves() {
        return call != null || (connected && available);
    }

    /// Whether the page has to be told: it was told something else before.
    boolean tells(ConsoleMessage.Desk view) {
        boolean changed = !view.equals(told);
        told = view;
        return changed;
    }

    /// The call ended while no page was open to hear it.
    void missed(ConsoleMessage.Ended ended) {
        unheard = ended;
    }

    ConsoleMessage.@Nullable Ended takeUnheard() {
        ConsoleMessage.Ended ended = unheard;
        unheard = null;
        return ended;
    }
}
