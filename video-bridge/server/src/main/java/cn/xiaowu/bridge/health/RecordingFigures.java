package cn.xiaowu.bridge.health;

import cn.xiaowu.bridge.calls.RecordingDuty;
import cn.xiaowu.bridge.recordings.Recordings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// How it stands with recordings, for those who watch.
///
/// @param recordings whether there is room
/// @param duty what was refused since it could not be recorded
public record RecordingFigures(Recordings recordings, RecordingDuty duty) {

    /// `ON`, `NO_ROOM` or `FULL`.
    String state() {
        if (recordings.isRoomFull()) {
            return "FULL";
        }
        return recordings.isRoomLow() ? "NO_ROOM" : "ON";
    }

    void addTo(MeterRegistry registry) {
        Gauge.builder("bridge.recordings.room", recordings, Recordings::freeRoom)
                .description("Bytes free on the disk of recordings.")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("bridge.recordings.low", recordings, all -> all.isRoomLow() ? 1 : 0)
                .description("1 while the disk is so low that no new recording begins.")
                .register(registry);
        FunctionCounter.builder("bridge.recordings.refused.calls", duty, RecordingDuty::refusedCalls)
                .description("Calls that had to be recorded and could not be for want of room.")
                .register(registry);
        FunctionCounter.builder("bridge.recordings.refused.acceptances", duty, RecordingDuty::refusedAcceptances)
                .description("Acceptances refused since the call had to be recorded and was not.")
                .register(registry);
    }
}
