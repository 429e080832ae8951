package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.calls.CallState.Ended;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets things happen to calls and does what comes of it. For the loop's thread only.
final class Switchboard {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Board board;
    private final Outlets outlets;
    private final Announcements announcements;
    private final CallRecords records;
    private final MediaPlane media;
    private final Seating seating;
    private final Usher usher;
    private final Introductions introductions;
    private final InstantSource clock;

    Switchboard(
            Board board,
            Outlets outlets,
            Announcements announcements,
            CallRecords records,
            MediaPlane media,
            Seating seating,
            InstantSource clock) {
        this.board = board;
        this.outlets = outlets;
        this.announcements = announcements;
        this.records = records;
        this.media = media;
        this.seating = seating;
        this.usher = new Usher(board, seating, announcements, records, media, outlets);
        this.introductions = new Introductions(seating, media, outlets);
        this.clock = clock;
    }

    /// Lets something happen to a call.
    void happen(LiveCall call, CallEvent event) {
        Talk before = call.state().talk();
        CallStep step = CallMachine.step(call.state(), event, clock.instant());
        call.become(step.state());
        step.effects().forEach(effect -> perform(call, effect));
        usher.follow(call, before, call.state() instanceof Ended(var why) ? why : EndReason.CLERK_LOST);
        CallLinks opened = event.links();
        if (opened != null && !call.uses(opened)) {
            media.close(opened);
        }
    }

    /// Lets time pass.
    void tick() {
        board.all().forEach(call -> happen(call, new CallEvent.Tick()));
    }

    /// Gives each free clerk the next call.
    void offer() {
        Instant now = clock.instant();
        for (LiveCall call : board.offerable()) {
            Optional<Desk> next = board.nextFor(call, now);
            next.ifPresent(desk -> happen(call, new CallEvent.Offer(desk.clerk(), newLinks(call, desk.clerk()))));
        }
    }

    /// Links with this clerk alone.
    CallLinks newLinks(LiveCall call, Clerk clerk) {
        return media.open(call.id(), Hearing.between(clerk));
    }

    /// Links among all who are connected now, or are to be while it rings; none if nobody is.
    CallLinks newLinks(LiveCall call) {
        Talk talk = call.state().talk();
        if (talk != null) {
            return media.open(call.id(), talk.hearings());
        }
        Pairing pairing = call.state().pairing();
        return pairing == null ? CallLinks.NONE : newLinks(call, pairing.clerk());
    }

    private void perform(LiveCall call, CallEffect effect) {
        switch (effect) {
            case CallEffect.Ring ring -> ring(call, ring);
            case CallEffect.Unprepare(var links) -> unprepare(call, links);
            case CallEffect.StopRinging(var clerk, var missed) -> stopRinging(call, clerk, missed);
            case CallEffect.Connect(var seat, var old) -> introductions.connect(call, seat, old);
            case CallEffect.Resume(var seat) -> introductions.resume(call, seat);
            case CallEffect.TellInterrupted interrupted -> tellInterrupted(call, interrupted);
            case CallEffect.Requeued(var lost) -> requeue(call, lost);
            case CallEffect.TellPlace() -> call.forgetWhatWasTold();
            case CallEffect.Over over -> end(call, over);
        }
    }

    private void ring(LiveCall call, CallEffect.Ring ring) {
        board.desk(ring.clerk()).ring(call.id());
        tell(
                ring.clerk(),
                new ConsoleMessage.Offered(
                        announcements.view(call), ring.until(), ring.links().of(Party.of(ring.clerk())), null));
        prepare(call, ring.links().of(Party.BOOTH));
    }

    private void unprepare(LiveCall call, CallLinks links) {
        media.close(links);
        prepare(call, List.of());
    }

    private void prepare(LiveCall call, List<LinkSpec> links) {
        outlets.toBooth(call.ticket().booth(), new BridgeMessage.Prepare(call.id(), links));
    }

    /// Who lets it ring out is not there: no more calls until the clerk says so.
    private void stopRinging(LiveCall call, Clerk clerk, boolean missed) {
        Desk desk = board.desk(clerk);
        desk.stopRinging();
        call.declinedBy(clerk.name(), clock.instant());
        if (missed) {
            desk.available(false);
        }
        tell(clerk, new ConsoleMessage.OfferWithdrawn(call.id()));
    }

    /// The booth says how its recording stands.
    void recording(LiveCall call, BoothMessage.Recording status) {
        call.records(status);
        seating.tellAll(call, new ConsoleMessage.Recording(call.id(), status.status(), status.reason()));
    }

    private void tellInterrupted(LiveCall call, CallEffect.TellInterrupted tell) {
        switch (tell.whom()) {
            case BOOTH ->
                outlets.toBooth(call.ticket().booth(), new BridgeMessage.Interrupted(call.id(), tell.interrupted()));
            case CLERK -> seating.tellAll(call, new ConsoleMessage.Interrupted(call.id(), tell.interrupted()));
        }
    }

    private void requeue(LiveCall call, Seat lost) {
        LOG.info(
                "ticket {} goes to the front: its clerk was lost", call.ticket().label());
        media.close(lost.links());
        records.lost(call.id());
        seating.standUp(lost.clerk(), new ConsoleMessage.Ended(call.id(), EndReason.CLERK_LOST));
        call.forgetWhatWasTold();
    }

    private void end(LiveCall call, CallEffect.Over over) {
        LOG.info("ticket {} is over: {}", call.ticket().label(), over.reason());
        board.remove(call);
        records.end(call.id(), over.reason());
        outlets.toBooth(call.ticket().booth(), new BridgeMessage.Ended(call.id(), over.reason()));
        Seat seat = over.seat();
        if (seat != null) {
            media.close(seat.links());
            Duration talk = Duration.between(seat.since(), clock.instant());
            board.estimate(call.ticket().region()).learn(talk);
            seating.standUp(seat.clerk(), new ConsoleMessage.Ended(call.id(), over.reason()));
        }
    }

    private void tell(Clerk clerk, ConsoleMessage message) {
        seating.tell(clerk, message);
    }
}
