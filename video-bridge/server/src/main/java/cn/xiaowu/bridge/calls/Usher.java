package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.console.ConsoleMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows further clerks in and out of a call: compares who was in it with who is, has the links follow, and tells all.
/// For the loop's thread only.
final class Usher {
    private final Board board;
    private final Seating seating;
    private final Announcements announcements;
    private final CallRecords records;
    private final MediaPlane media;
    private final Outlets outlets;

    Usher(
            Board board,
            Seating seating,
            Announcements announcements,
            CallRecords records,
            MediaPlane media,
            Outlets outlets) {
        this.board = board;
        this.seating = seating;
        this.announcements = announcements;
        this.records = records;
        this.media = media;
        this.outlets = outlets;
    }

    /// Something happened to a call.
    ///
    /// @param before who talked until now
    /// @param over why it is over, for those who were in a call that nobody leads any more
    void follow(LiveCall call, @Nullable Talk before, EndReason over) {
        Talk after = call.state().talk();
        if (before == null || after == null) {
            if (before != null && before.company().held()) {
                records.held(call.id(), false);
            }
            guests(before).forEach(was -> showOut(call, was, over));
            return;
        }
        Talk now = relinked(call, before, after);
        showOutAll(call, before, now);
        if (!before.isLedBy(now.seat().clerk())) {
            lead(call, before, now);
        }
        now.company().guests().forEach(is -> showIn(call, before, now, is));
        if (now.company().held() != before.company().held()) {
            records.held(call.id(), now.company().held());
        }
        if (!now.company().equals(before.company()) || !now.seat().equals(before.seat())) {
            tellCompany(call, before, now);
        }
    }

    private static List<Guest> guests(@Nullable Talk talk) {
        return talk == null ? List.of() : talk.company().guests();
    }

    /// Links that came with the event serve everybody already.
    private Talk relinked(LiveCall call, Talk before, Talk after) {
        boolean others = !before.seat().links().equals(after.seat().links());
        if (others || before.hearings().equals(after.hearings())) {
            return after;
        }
        Talk linked = after.on(media.change(call.id(), after.seat().links(), after.hearings()));
        call.become(call.state().with(linked));
        records.answered(call.id(), linked.seat().clerk().name(), linked.seat().links());
        return linked;
    }

    private void showOutAll(LiveCall call, Talk before, Talk now) {
        for (Guest was : before.company().guests()) {
            boolean isIn =
                    now.isLedBy(was.clerk()) || now.company().find(was.clerk()).isPresent();
            if (!isIn) {
                showOut(call, was, EndReason.LEFT_CALL);
            }
        }
    }

    /// Two who talk alone, as before, know it.
    private void tellCompany(LiveCall call, Talk before, Talk now) {
        boolean alone = before.company().equals(Company.NONE) && now.company().equals(Company.NONE);
        if (alone && before.isLedBy(now.seat().clerk())) {
            return;
        }
        var news = new CompanyNews(call.id(), now);
        outlets.toBooth(call.ticket().booth(), news.forBooth());
        seating.tell(now.seat().clerk(), news.forLead());
        now.company().guests().stream()
                .filter(Guest::hasJoined)
                .forEach(guest -> seating.tell(guest.clerk(), news.forGuest(guest)));
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
        before.company()
                .find(after.seat().clerk())
                .filter(Guest::hasJoined)
                .ifPresent(guest -> records.left(call.id(), guest));
        if (after.company().find(old).isEmpty()) {
            seating.standUp(old, new ConsoleMessage.Ended(call.id(), EndReason.TRANSFERRED));
        }
        seating.seat(call, after, after.seat().clerk(), Role.LEAD);
        seating.leads(call, after.seat().clerk());
    }

    private void showIn(LiveCall call, Talk before, Talk now, Guest is) {
        Guest was = before.company().find(is.clerk()).orElse(null);
        if (is.equals(was)) {
            return;
        }
        if (is.presence() instanceof Presence.Asked(var until, var toLead)) {
            ask(call, now.seat().clerk(), is.clerk(), new Asking(until, toLead));
            return;
        }
        if (was == null || !was.part().equals(is.part()) || !was.hasJoined()) {
            records.joined(call.id(), is);
        }
        boolean sitsThere = before.isLedBy(is.clerk()) || (was != null && was.isHere());
        if (is.isHere() && !sitsThere) {
            seating.seat(call, now, is.clerk(), is.part().role());
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
