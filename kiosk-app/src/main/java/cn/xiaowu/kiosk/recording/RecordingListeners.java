package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.link.BoothMessage;
import java.util.function.Consumer;

/// Who hears of recordings, by the recorder's thread; none may wait.
///
/// @param bridge told how the recording of a call stands
/// @param over told when a recording is over
/// @param low told when no new recording can begin for want of room, and when it can again
public record RecordingListeners(Consumer<BoothMessage> bridge, Runnable over, Consumer<Boolean> low) {}
