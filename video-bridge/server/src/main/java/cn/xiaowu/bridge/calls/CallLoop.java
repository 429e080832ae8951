package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.cases.CaseMoved;
import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.bridge.desk.ConsoleListener;
import cn.xiaowu.bridge.link.LinkListener;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.OpenTicket;
import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.link.BoothMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns every call: one thread, one thing after the other. Its methods are for any thread and don't wait.
public final class CallLoop implements LinkListener, ConsoleListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallLoop.class);
    /// How often time passes for calls, and how long lists and places may lag behind while much happens.
    private static final Duration TICK = Duration.ofMillis(250);
    /// The same, where lists are so long and so many that telling them takes much of the loop's time.
    private static final Duration LISTS_AT_LATEST = Duration.ofSeconds(1);
    /// Between one turn and the next. What comes first is done at once; what follows it, as candidates follow a
    /// description, is done together and goes out in one piece, which costs all ends a fraction of one piece each.
    private static final Duration REST = Duration.ofMillis(3);
    /// Nobody waits longer in a booth; an older ticket was left over.
    private static final Duration OLDEST_TICKET = Duration.ofHours(4);

    private final TurnQueue turns = new TurnQueue();
    private final Thread thread = Thread.ofPlatform().name("calls").unstarted(this::run);
    private final Board board = new Board();
    private final Pace pace = new Pace(TICK);
    private final Pace lists = new Pace(TICK, LISTS_AT_LATEST);
    private final Tickets tickets;
    private final ReopenedCalls reopened;
    private final Catalogue catalogue;
    private final MediaPlane media;
    private final InstantSource clock;
    private final Outlets outlets;
    private final CallRecords records;
    private final Announcements announcements;
    private final Switchboard switchboard;
    private final BoothTurns boothTurns;
    private final CaseTurns caseTurns;
    private final ClerkTurns clerkTurns;
    private final MediaTurns mediaTurns;
    private volatile CallCounts counts = new CallCounts(0, 0, 0);
    private volatile boolean closed;

    /// Builds the loop; [#start] lets it run.
    ///
    /// @param outlets where messages go
    /// @param duty what must be recorded
    public CallLoop(
            Catalogue catalogue,
            Tickets tickets,
            Attendances attendances,
            Cases cases,
            ClerkFile clerks,
            MediaPlane media,
            Outlets outlets,
            RecordingDuty duty,
            InstantSource clock) {
        this.tickets = tickets;
        this.reopened = new ReopenedCalls(attendances, clerks, media);
        this.catalogue = catalogue;
        this.media = media;
        this.clock = clock;
        this.outlets = outlets;
        this.records = new CallRecords(tickets, attendances, cases, clock, this::post);
        this.announcements = new Announcements(board, outlets);
        var seating = new Seating(board, outlets, announcements, records, clock);
        this.switchboard = new Switchboard(board, outlets, announcements, records, media, seating, clock);
        this.boothTurns =
                new BoothTurns(board, switchboard, seating, announcements, records, media, outlets, catalogue, duty);
        this.caseTurns = new CaseTurns(board, seating, records, outlets, duty);
        this.clerkTurns = new ClerkTurns(
                board,
                switchboard,
                new CompanyTurns(board, switchboard, seating),
                announcements,
                caseTurns,
                media,
                outlets);
        this.mediaTurns = new MediaTurns(board, switchboard, outlets);
    }

    /// Takes up the calls that were on when the bridge stopped, and begins.
    public void start() {
        media.listen(mediaTurns.posted(this::post));
        tickets.open(OLDEST_TICKET).forEach(this::restore);
        thread.start();
    }

    private void restore(OpenTicket open) {
        Ticket ticket = open.ticket();
        catalogue.find(ticket.item()).ifPresent(item -> {
            CallState state = reopened.of(open, clock.instant());
            board.add(new LiveCall(ticket, item, state).reopened());
            Talk talk = state.talk();
            if (talk != null) {
                talk.clerks().forEach(clerk -> board.desk(clerk).sitDown(ticket.call()));
            }
        });
    }

    private void run() {
        while (!closed) {
            try {
                turn(turns.await(pace.left(clock.instant())));
                Thread.sleep(REST);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void turn(@Nullable Runnable first) {
        try {
            turns.take(first);
            switchboard.offer();
            if (pace.isDue(clock.instant())) {
                keepPace();
            }
        } catch (RuntimeException e) {
            // One call's fault must not end all others.
            LOG.error("a turn of the call loop failed", e);
        } finally {
            outlets.release();
        }
    }

    /// What takes as long as there are calls and desks: not after each message.
    private void keepPace() {
        switchboard.tick();
        switchboard.offer();
        Instant now = clock.instant();
        if (lists.isDue(now)) {
            announcements.refresh();
            outlets.release();
            lists.took(now, Duration.between(now, clock.instant()));
        }
        counts = CallCounts.of(board);
    }

    private void post(Runnable turn) {
        turns.post(turn);
    }

    @Override
    public void up(BoothId booth, boolean anew) {
        post(() -> boothTurns.up(booth, anew));
    }

    @Override
    public void down(BoothId booth) {
        post(() -> boothTurns.down(booth));
    }

    @Override
    public void said(BoothId booth, BoothMessage message) {
        post(() -> boothTurns.said(booth, message));
    }

    @Override
    public void up(Clerk clerk, Set<LinkId> open) {
        post(() -> clerkTurns.up(clerk, open));
    }

    @Override
    public void down(Clerk clerk) {
        post(() -> clerkTurns.down(clerk));
    }

    @Override
    public void said(Clerk clerk, ClerkMessage message) {
        post(() -> clerkTurns.said(clerk, message));
    }

    /// A case moved on.
    public void moved(CaseMoved move) {
        post(() -> caseTurns.moved(move));
    }

    /// How many there are of what.
    public CallCounts counts() {
        return counts;
    }

    /// Whether the loop runs.
    public boolean isAlive() {
        return thread.isAlive();
    }

    /// Stops. Calls that are on are taken up by the next start.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (!thread.join(Duration.ofSeconds(1))) {
                LOG.warn("the call loop does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        records.close();
    }
}
