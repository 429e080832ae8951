package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.link.LinkListener;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.recording.GapReason;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts on record how recordings stand, and passes on all that booths say. One thread of its own writes.
public final class RecordingEar implements LinkListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingEar.class);

    private final Recordings recordings;
    private final LinkListener next;
    private final Consumer<CallId> changed;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("recording-states").factory());

    /// @param next hears everything, too
    /// @param changed told after it is on record that a call's recording stands otherwise; must not wait
    public RecordingEar(Recordings recordings, LinkListener next, Consumer<CallId> changed) {
        this.recordings = recordings;
        this.next = next;
        this.changed = changed;
    }

    @Override
    public void up(BoothId booth, boolean anew) {
        next.up(booth, anew);
    }

    @Override
    public void down(BoothId booth) {
        next.down(booth);
    }

    @Override
    public void said(BoothId booth, BoothMessage message) {
        next.said(booth, message);
        if (message instanceof BoothMessage.Recording recording) {
            try {
                thread.execute(() -> write(booth, recording));
            } catch (RejectedExecutionException e) {
                LOG.debug("the bridge is stopping");
            }
        }
    }

    /// What is lost here is only of the moment: the booth's log tells all at the end.
    private void write(BoothId booth, BoothMessage.Recording told) {
        try {
            if (recordings.owns(booth, told.call())) {
                recordings.happen(told.call(), event(told));
                changed.accept(told.call());
            }
        } catch (JdbiException e) {
            LOG.warn("how a recording stands was not written: {}", e.getClass().getSimpleName());
        }
    }

    private static RecordingEvent event(BoothMessage.Recording told) {
        GapReason reason = told.reason();
        return switch (told.status()) {
            case AGREED -> new RecordingEvent.Agreed();
            case ON -> new RecordingEvent.Began();
            case GAP -> new RecordingEvent.Broke(reason == null ? GapReason.RECORDER_FAILED : reason);
        };
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
