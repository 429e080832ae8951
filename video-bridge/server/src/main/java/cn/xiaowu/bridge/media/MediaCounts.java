package cn.xiaowu.bridge.media;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What went wrong on media servers since the bridge began. For any thread.
public final class MediaCounts {
    private static final Logger LOG = LoggerFactory.getLogger(MediaCounts.class);

    private final LongAdder moved = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder stalled = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder recorderFailures = new LongAdder();

    void moved() {
        moved.increment();
    }

    void fault(int code, String type) {
        LOG.warn("a media server reports a fault: {} {}", code, type);
        faults.increment();
    }

    void refused() {
        refused.increment();
    }

    void stalled() {
        stalled.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void recorderFailed() {
        recorderFailures.increment();
    }

    /// Files that a media server did not record, or not to their end.
    public long recorderFailures() {
        return recorderFailures.sum();
    }

    /// Calls that had to leave a media server.
    public long movedCalls() {
        return moved.sum();
    }

    /// Faults that media servers reported of themselves.
    public long reportedFaults() {
        return faults.sum();
    }

    /// Offers of pages that a media server could not use.
    public long refusedOffers() {
        return refused.sum();
    }

    /// How often picture or sound of a page stopped coming in.
    public long stalledFlows() {
        return stalled.sum();
    }

    /// Signals of pages that were of no use, or too many.
    public long droppedSignals() {
        return dropped.sum();
    }
}
