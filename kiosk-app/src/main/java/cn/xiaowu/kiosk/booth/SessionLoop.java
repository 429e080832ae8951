package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.screen.ScreenState;
import cn.xiaowu.kiosk.session.Effect;
import cn.xiaowu.kiosk.session.Projection;
import cn.xiaowu.kiosk.session.Session;
import cn.xiaowu.kiosk.session.SessionEvent;
import cn.xiaowu.kiosk.session.SessionMachine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Owns the session: takes one event after the other, on one thread, and hands out what is to be done and shown.
public final class SessionLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLoop.class);
    private static final int LONGEST_QUEUE = 2_000;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final SessionMachine machine;
    private final InstantSource clock;
    private final Consumer<Effect> effects;
    private final Consumer<ScreenState> screen;
    private final Consumer<BoothSnapshot> pulse;
    private final Consumer<Session> keeper;
    private final BlockingQueue<SessionEvent> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("session").unstarted(this::run);
    private Session session;
    private @Nullable ScreenState shown;
    private Instant nextTick;
    private volatile BoothSnapshot snapshot;

    /// @param start the session to begin with
    /// @param effects does what the session wants; must not wait
    /// @param screen shows what is to be seen; must not wait
    /// @param pulse told after each event, so at least once a second while the loop lives; must not wait
    /// @param keeper told of the session after each event; must not wait
    public SessionLoop(
            SessionMachine machine,
            Session start,
            InstantSource clock,
            Consumer<Effect> effects,
            Consumer<ScreenState> screen,
            Consumer<BoothSnapshot> pulse,
            Consumer<Session> keeper) {
        this.machine = machine;
        this.session = start;
        this.clock = clock;
        this.effects = effects;
        this.screen = screen;
        this.pulse = pulse;
        this.keeper = keeper;
        this.nextTick = clock.instant();
        this.snapshot = BoothSnapshot.of(start);
    }

    /// Begins.
    public void start() {
        thread.start();
    }

    /// Something happened. For any thread; does not wait. When far too much happens at once, what is new is dropped and
    /// counted.
    public void post(SessionEvent event) {
        if (!queue.offer(event)) {
            dropped.incrementAndGet();
            LOG.warn("too much happens at once: {} dropped", event.getClass().getSimpleName());
        }
    }

    /// How the session is, for any thread.
    public BoothSnapshot snapshot() {
        return snapshot;
    }

    /// How many events were dropped since the start.
    public long dropped() {
        return dropped.get();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                takeNext();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The booth must go on; the session is as it was before the event. Only the kind is logged:
                // a message could repeat what a citizen entered.
                LOG.error("an event failed: {} at {}", e.getClass().getName(), place(e));
            }
        }
    }

    private static String place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0].toString();
    }

    private void takeNext() throws InterruptedException {
        Duration left = Duration.between(clock.instant(), nextTick);
        SessionEvent event = left.isPositive() ? queue.poll(left.toMillis() + 1, TimeUnit.MILLISECONDS) : null;
        if (event != null) {
            handle(event);
        } else if (!clock.instant().isBefore(nextTick)) {
            nextTick = clock.instant().plus(TICK);
            handle(new SessionEvent.Tick());
        }
    }

    private void handle(SessionEvent event) {
        var step = machine.step(session, event, clock.instant());
        session = step.session();
        snapshot = BoothSnapshot.of(session);
        keeper.accept(session);
        step.effects().forEach(effects);
        pulse.accept(snapshot);
        show(event instanceof SessionEvent.PageConnected);
    }

    private void show(boolean anew) {
        long revision = shown == null ? 0 : shown.revision();
        ScreenState now = Projection.of(session, revision, clock.instant());
        if (anew || !now.equals(shown)) {
            ScreenState next = now.revised(revision + 1);
            screen.accept(next);
            shown = next;
        }
    }

    /// Stops; what is in the journal is safe, what is not is forgotten.
    @Override
    public void close() {
        thread.interrupt();
    }
}
