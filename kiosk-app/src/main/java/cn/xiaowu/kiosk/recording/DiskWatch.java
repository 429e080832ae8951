package cn.xiaowu.kiosk.recording;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether there is room for further recordings, and tells when that changes. For the recorder's thread only.
final class DiskWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    private final DiskRoom room;
    private final Consumer<Boolean> told;
    private boolean low;

    /// @param told whether it is low, when it becomes so and when it no longer is
    DiskWatch(DiskRoom room, Consumer<Boolean> told) {
        this.room = room;
        this.told = told;
    }

    void look() {
        boolean before = low;
        low = room.isLow();
        if (low != before) {
            LOG.warn(low ? "the disk is low: no new recordings" : "there is room for recordings again");
            told.accept(low);
        }
    }
}
