package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.desk.ConsoleListener;
import cn.xiaowu.bridge.link.LinkListener;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells booths and clerks whether the disk of recordings is low, when they come and whenever it changes, and passes on
/// all that they say. A thread of its own looks at the disk and tells: what it says is never out of date.
public final class RoomNotices implements LinkListener, ConsoleListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomNotices.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BooleanSupplier roomIsLow;
    private final Outlets outlets;
    private final CallLoop next;
    private final Set<BoothId> booths = new HashSet<>();
    private final Set<String> clerks = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("recordings-room").factory());
    private boolean low;

    /// @param outlets where the notices go
    /// @param next hears everything, too
    public RoomNotices(BooleanSupplier roomIsLow, Outlets outlets, CallLoop next) {
        this.roomIsLow = roomIsLow;
        this.outlets = outlets;
        this.next = next;
    }

    /// Begins to look.
    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean before = low;
        low = roomIsLow.getAsBoolean();
        if (low != before) {
            LOG.warn(low ? "the disk is low: no new recordings" : "there is room for recordings again");
            booths.forEach(this::tell);
            clerks.forEach(this::tell);
            outlets.release();
        }
    }

    private void tell(BoothId booth) {
        outlets.toBooth(booth, new BridgeMessage.RecordingRoom(low));
    }

    private void tell(String clerk) {
        outlets.toClerk(clerk, new ConsoleMessage.RecordingRoom(low));
    }

    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the bridge is stopping");
        }
    }

    @Override
    public void up(BoothId booth, boolean anew) {
        next.up(booth, anew);
        later(() -> {
            booths.add(booth);
            tell(booth);
            outlets.release();
        });
    }

    @Override
    public void down(BoothId booth) {
        next.down(booth);
        later(() -> booths.remove(booth));
    }

    @Override
    public void said(BoothId booth, BoothMessage message) {
        next.said(booth, message);
    }

    @Override
    public void up(Clerk clerk, Set<LinkId> open) {
        next.up(clerk, open);
        later(() -> {
            clerks.add(clerk.name());
            tell(clerk.name());
            outlets.release();
        });
    }

    @Override
    public void down(Clerk clerk) {
        next.down(clerk);
        later(() -> clerks.remove(clerk.name()));
    }

    @Override
    public void said(Clerk clerk, ClerkMessage message) {
        next.said(clerk, message);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
