package cn.xiaowu.bridge.recordings;

import java.util.function.LongSupplier;

/// How much fits on the recordings' disk. Asks the disk each time.
///
/// @param usable bytes that can be written now
/// @param least bytes below which no new recording is begun: those that run go on
/// @param reserve bytes that recordings leave: the database may be on the same disk
record Room(LongSupplier usable, long least, long reserve) {
    boolean isLow() {
        return usable.getAsLong() < least;
    }

    boolean isFull() {
        return usable.getAsLong() < reserve;
    }
}
