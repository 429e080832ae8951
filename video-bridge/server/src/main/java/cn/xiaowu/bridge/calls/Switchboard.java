package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.LinkSpec;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.ScreenState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets things happen to calls and does what comes of it. For the loop's thread only.
final class Switchboard {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);
    private static final int CASES_REMEMBERED = 1_000;

    private final Board board;
    private final Outlets outlets;
    private final Announcements announcements;
    private final CallRecords records;
    private final MediaPlane media;
    private final InstantSource clock;
    private final Map<CaseNumber, String> lastClerks = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseNumber, String> eldest) {
            return size() > CASES_REMEMBERED;
        }
    };

    Switchboard(
            Board board,
            Outlets outlets,
            Announcements announcements,
            CallRecords records,
            MediaPlane media,
            InstantSource clock) {
        this.board = board;
        this.outlets = outlets;
        this.announcements = announcements;
        this.records = records;
        this.media = media;
        this.clock = clock;
    }

    /// Lets something happen to a call.
    void happen(LiveCall call, CallEvent event) {
        CallStep step = CallMachine.step(call.state(), event, clock.instant());
        call.become(step.state());
        step.effects().forEach(effect -> perform(call, effect));
        CallLinks opened = event.links();
        if (opened != null && !call.uses(opened)) {
            media.close(opened);
        }
    }

    /// Lets time pass, and gives each free clerk the next call.
    void tick() {
        board.all().forEach(call -> happen(call, new CallEvent.Tick()));
        Instant now = clock.instant();
        for (LiveCall call : board.waiting()) {
            Optional<Desk> next = call.mayBeOffered() ? board.nextFor(call, now) : Optional.empty();
            next.ifPresent(desk -> happen(call, new CallEvent.Offer(desk.clerk(), newLinks(call.id()))));
        }
    }

    CallLinks newLinks(CallId call) {
        return media.open(call);
    }

    /// The clerk who talked about a case last.
    Optional<String> lastClerkOf(CaseNumber number) {
        return Optional.ofNullable(lastClerks.get(number));
    }

    private void perform(LiveCall call, CallEffect effect) {
        switch (effect) {
            case CallEffect.Ring ring -> ring(call, ring);
            case CallEffect.Unprepare(var links) -> unprepare(call, links);
            case CallEffect.StopRinging(var clerk, var missed) -> stopRinging(call, clerk, missed);
            case CallEffect.Connect connect -> connect(call, connect);
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
                        announcements.view(call), ring.until(), ring.links().clerk()));
        prepare(call, ring.links().booth());
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

    private void connect(LiveCall call, CallEffect.Connect connect) {
        Seat seat = connect.seat();
        if (connect.old() != null) {
            media.close(connect.old());
        }
        board.desk(seat.clerk()).sitDown(call.id());
        lastClerks.put(call.ticket().number(), seat.clerk().name());
        records.answered(call.id(), seat.clerk().name());
        tell(
                seat.clerk(),
                new ConsoleMessage.Started(
                        announcements.view(call), seat.links().clerk()));
        outlets.toBooth(
                call.ticket().booth(),
                new BridgeMessage.Answered(
                        call.id(),
                        seat.clerk().displayName(),
                        seat.clerk().region().name(),
                        seat.links().booth()));
        ScreenState screen = call.screen();
        if (screen != null) {
            tell(seat.clerk(), new ConsoleMessage.ScreenShared(call.id(), screen));
        }
        tellRecording(call);
    }

    /// The booth says how its recording stands.
    void recording(LiveCall call, BoothMessage.Recording status) {
        call.records(status);
        tellRecording(call);
    }

    private void tellRecording(LiveCall call) {
        Talk talk = call.state().talk();
        BoothMessage.Recording now = call.recording();
        if (talk != null && now != null) {
            tell(talk.seat().clerk(), new ConsoleMessage.Recording(call.id(), now.status(), now.reason()));
        }
    }

    private void tellInterrupted(LiveCall call, CallEffect.TellInterrupted tell) {
        switch (tell.whom()) {
            case BOOTH ->
                outlets.toBooth(call.ticket().booth(), new BridgeMessage.Interrupted(call.id(), tell.interrupted()));
            case CLERK -> tell(tell.clerk(), new ConsoleMessage.Interrupted(call.id(), tell.interrupted()));
        }
    }

    private void requeue(LiveCall call, Seat lost) {
        LOG.info(
                "ticket {} goes to the front: its clerk was lost", call.ticket().label());
        media.close(lost.links());
        records.answered(call.id(), null);
        standUp(lost.clerk(), new ConsoleMessage.Ended(call.id(), EndReason.CLERK_LOST));
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
            standUp(seat.clerk(), new ConsoleMessage.Ended(call.id(), over.reason()));
        }
    }

    private void standUp(Clerk clerk, ConsoleMessage.Ended ended) {
        Desk desk = board.desk(clerk);
        desk.standUp(clock.instant());
        if (desk.isConnected()) {
            tell(clerk, ended);
        } else {
            desk.missed(ended);
        }
    }

    private void tell(Clerk clerk, ConsoleMessage message) {
        outlets.toClerk(clerk.name(), message);
    }
}
