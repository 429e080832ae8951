package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.screen.MediaCheck;
import cn.xiaowu.contract.screen.PageMessage;
import cn.xiaowu.kiosk.screen.PageListener;
import cn.xiaowu.kiosk.session.SessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns what the page says into events of the session.
final class PageIntake implements PageListener {
    private static final Duration SILENT_AFTER = Duration.ofSeconds(15);

    private final Consumer<SessionEvent> events;
    private final Consumer<byte[]> frames;
    private final Runnable newPage;
    private final InstantSource clock;
    private final AtomicReference<CountDownLatch> nextPage = new AtomicReference<>(new CountDownLatch(1));
    private volatile Instant lastHeard = Instant.EPOCH;
    private volatile @Nullable MediaCheck media;

    /// @param frames takes camera frames; must not wait
    /// @param newPage told of each page; must not wait
    PageIntake(Consumer<SessionEvent> events, Consumer<byte[]> frames, Runnable newPage, InstantSource clock) {
        this.events = events;
        this.frames = frames;
        this.newPage = newPage;
        this.clock = clock;
    }

    @Override
    public void connected() {
        lastHeard = clock.instant();
        newPage.run();
        nextPage.getAndSet(new CountDownLatch(1)).countDown();
        events.accept(new SessionEvent.PageConnected());
    }

    @Override
    public void said(PageMessage message) {
        lastHeard = clock.instant();
        switch (message) {
            case PageMessage.Act(var intent) -> events.accept(new SessionEvent.Act(intent));
            case PageMessage.Send(var link, var signal) -> events.accept(new SessionEvent.PageSignal(link, signal));
            case PageMessage.LinkState(var link, var _, var flowing) ->
                events.accept(new SessionEvent.PageFlow(link, flowing));
            case PageMessage.LineReport(var link, var quality, var last) ->
                events.accept(new SessionEvent.PageReport(link, quality, last));
            case PageMessage.Sends(var sending) -> events.accept(new SessionEvent.PageSends(sending));
            case PageMessage.Checked(var check) -> media = check;
            case PageMessage.Alive(), PageMessage.Unknown() -> {}
        }
    }

    @Override
    public void saw(byte[] jpeg) {
        frames.accept(jpeg);
    }

    /// What the page last found of the devices of calls; empty before it has looked.
    Optional<MediaCheck> media() {
        return Optional.ofNullable(media);
    }

    /// Whether the page has been heard lately.
    boolean isAlive() {
        return lastHeard.plus(SILENT_AFTER).isAfter(clock.instant());
    }

    /// Does something that makes the page come anew, and waits until it is there.
    ///
    /// @return whether it came in time
    boolean awaitNewPage(Runnable cause, Duration atMost) {
        CountDownLatch latch = nextPage.get();
        cause.run();
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
