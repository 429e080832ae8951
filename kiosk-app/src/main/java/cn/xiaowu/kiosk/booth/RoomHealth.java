package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.io.IoSight;
import org.jspecify.annotations.Nullable;

/// What the IO board's inputs say, as `GET /health` tells it. Null is not known.
///
/// @param doorOpen whether the door is open
/// @param present whether somebody is seen
/// @param helpCalled whether somebody called for help and waits
/// @param tampered whether the cabinet is open
/// @param mainsLost whether the mains are off
record RoomHealth(
        @Nullable Boolean doorOpen,
        @Nullable Boolean present,
        boolean helpCalled,
        @Nullable Boolean tampered,
        @Nullable Boolean mainsLost) {

    static RoomHealth of(IoSight sight) {
        return new RoomHealth(
                sight.doorOpen().orElse(null),
                sight.present().orElse(null),
                sight.calling(),
                sight.tampered().orElse(null),
                sight.mainsLost().orElse(null));
    }
}
