package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Offered;
import cn.xiaowu.bridge.calls.CallState.Queued;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Sending;
import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.ScreenState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call that is not over, with what the loop remembers of it. For the loop's thread only.
final class LiveCall {
    /// A clerk who did not take it is not asked again for so long.
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(60);

    private final Ticket ticket;
    private final ServiceItem item;
    private final Map<String, Instant> declined = new HashMap<>();
    private CallState state;
    private BridgeMessage.@Nullable Queued told;
    private @Nullable ScreenState screen;
    private BoothMessage.@Nullable Recording recording;
    private @Nullable Sending sends;
    private boolean reopened;

    LiveCall(Ticket ticket, ServiceItem item, CallState state) {
        this.ticket = ticket;
        this.item = item;
        this.state = state;
    }

    CallId id() {
        return ticket.call();
    }

    Ticket ticket() {
        return ticket;
    }

    ServiceItem item() {
        return item;
    }

    CallState state() {
        return state;
    }

    void become(CallState next) {
        state = next;
    }

    /// Its place in the queue, while it waits or rings.
    @Nullable
    Queued place() {
        return switch (state) {
            case Queued queued -> queued;
            case Offered(var _, var _, var queued, var _) -> queued;
            default -> null;
        };
    }

    boolean goesAhead() {
        Queued place = place();
        return place != null && place.front();
    }

    /// Whether it waits for a clerk, with the booth there.
    boolean mayBeOffered() {
        return state instanceof Queued queued && queued.boothDeadline() == null;
    }

    /// Whether this clerk is the one who talks.
    boolean isWith(String clerk) {
        Talk talk = state.talk();
        return talk != null && talk.seat().clerk().name().equals(clerk);
    }

    /// Whether this clerk leads the talk, or has joined it.
    boolean includes(Clerk clerk) {
        Talk talk = state.talk();
        return talk != null && talk.includes(clerk);
    }

    /// Whether this clerk handles the case, leading or helping.
    boolean mayFillIn(Clerk clerk) {
        Talk talk = state.talk();
        return talk != null
                && (talk.isLedBy(clerk)
                        || talk.company()
                                .find(clerk)
                                .filter(guest -> guest.isHere() && guest.part() instanceof Part.Helping)
                                .isPresent());
    }

    /// What was prepared with this clerk while it rang.
    Optional<CallLinks> preparedWith(Clerk clerk) {
        return state instanceof Offered offered && offered.clerk().equals(clerk)
                ? Optional.of(offered.links())
                : Optional.empty();
    }

    /// Whether its pages have some of these links open, or are to open them while it rings.
    boolean uses(CallLinks links) {
        return state.links().shares(links);
    }

    void declinedBy(String clerk, Instant now) {
        declined.put(clerk, now);
    }

    boolean mayBeOfferedTo(String clerk, Instant now) {
        Instant when = declined.get(clerk);
        return when == null || when.plus(ASKED_AGAIN_AFTER).isBefore(now);
    }

    /// Whether the booth has to be told: it was told something else before.
    boolean tells(BridgeMessage.Queued place) {
        boolean changed = !place.equals(told);
        told = place;
        return changed;
    }

    void forgetWhatWasTold() {
        told = null;
    }

    void show(ScreenState masked) {
        screen = masked;
    }

    void records(BoothMessage.Recording status) {
        recording = status;
    }

    void sends(Sending citizen) {
        sends = citizen;
    }

    /// What the citizen's end sends; none before it has said so.
    @Nullable
    Sending sends() {
        return sends;
    }

    /// It was on when the bridge was started: the booth may have missed what the bridge said last.
    LiveCall reopened() {
        reopened = true;
        return this;
    }

    /// Whether the booth has to be told again with whom it talks.
    boolean isReopened() {
        return reopened;
    }

    /// The booth was told, after whatever it missed.
    void boothKnows() {
        reopened = false;
    }

    /// How its recording stands; none if nothing was heard of one.
    BoothMessage.@Nullable Recording recording() {
        return recording;
    }

    @Nullable
    ScreenState screen() {
        return screen;
    }
}
