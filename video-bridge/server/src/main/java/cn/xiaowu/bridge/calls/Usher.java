package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.console.ConsoleMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows further clerks in and out of a call: compares who was in it with who is, and does what follows. For the loop's
/// thread only.
final class Usher {
    private final Board board;
    private final Seating seating;
    private final Announcements announcements;
    private final CallRecords records;

    Usher(Board board, Seating seating, Announcements announcements, CallRecords records) {
        this.board = board;
        this.seating = seating;
        this.announcements = announcements;
        this.records = records;
    }

    /// Something happened to a call.
    ///
    /// @param before who talked until now
    /// @param after who talks from now on
    /// @param over why it is over for those who leave
    void follow(LiveCall call, @Nullable Talk before, @Nullable Talk after, EndReason over) {
        List<Guest> were = before == null ? List.of() : before.company().guests();
        List<Guest> are = after == null ? List.of() : after.company().guests();
        for (Guest was : were) {
            if (after == null
                    || (!after.isLedBy(was.clerk()) && find(are, was.clerk()).isEmpty())) {
                showOut(call, was, after == null ? over : EndReason.LEFT_CALL);
            }
        }
        if (before != null && after != null && !before.isLedBy(after.seat().clerk())) {
            lead(call, before, after);
        }
        for (Guest is : are) {
            showIn(call, after, find(were, is.clerk()).orElse(null), is);
        }
    }

    private static Optional<Guest> find(List<Guest> guests, Clerk clerk) {
        return guests.stream().filter(guest -> guest.is(clerk)).findFirst();
    }

    private void showOut(LiveCall call, Guest was, EndReason reason) {
        if (was.hasJoined()) {
            records.left(call.id(), was);
            seating.standUp(was.clerk(), new ConsoleMessage.Ended(call.id(), reason));
        } else {
            board.desk(was.clerk()).stopRinging();
            seating.tell(was.clerk(), new ConsoleMessage.OfferWithdrawn(call.id()));
        }
    }

    private void lead(LiveCall call, Talk before, Talk after) {
        Clerk old = before.seat().clerk();
        if (after.company().find(old).isEmpty()) {
            seating.standUp(old, new ConsoleMessage.Ended(call.id(), EndReason.TRANSFERRED));
        }
        seating.seat(call, after, after.seat().clerk(), Role.LEAD);
        seating.leads(call, after.seat().clerk());
    }

    private void showIn(LiveCall call, @Nullable Talk after, @Nullable Guest was, Guest is) {
        if (after == null || is.equals(was)) {
            return;
        }
        if (is.presence() instanceof Presence.Asked(var until, var toLead)) {
            ask(call, after.seat().clerk(), is.clerk(), new Asking(until, toLead));
            return;
        }
        if (was == null || !was.part().equals(is.part()) || !was.hasJoined()) {
            records.joined(call.id(), is);
        }
        boolean wasHere = was != null && was.isHere();
        if (is.isHere() && !wasHere) {
            seating.seat(call, after, is.clerk(), is.part().role());
        }
    }

    private record Asking(Instant until, boolean toLead) {}

    private void ask(LiveCall call, Clerk by, Clerk whom, Asking asking) {
        board.desk(whom).ring(call.id());
        seating.tell(
                whom,
                new ConsoleMessage.Offered(
                        announcements.view(call),
                        asking.until(),
                        List.of(),
                        new ConsoleMessage.Invitation(
                                by.displayName(), by.region().name(), asking.toLead())));
    }
}
