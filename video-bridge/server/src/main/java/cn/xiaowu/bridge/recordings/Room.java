package cn.xiaowu.bridge.recordings;

import java.util.function.LongSupplier;

/// How much fits on the recordings' disk.
///
/// @param usable bytes that can be written now
/// @param least bytes below which no new recording is begun: those that run go on
record Room(LongSupplier usable, long least) {
    boolean isLow() {
        return usable.getAsLong() < least;
    }
}
