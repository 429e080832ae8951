package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.TrackId;
import java.time.Instant;
import java.util.UUID;

/// What a recorder of the page gave.
///
/// @param call the call
/// @param track whose picture and sound, among all of the call
/// @param role what they are in the call
/// @param recorder names the recorder: another one begins another file
/// @param number counted from 0 for each recorder; the same again is not written twice
/// @param media type of what the recorder gives
/// @param begunAt when the recorder began
/// @param last whether the recorder has stopped
/// @param bytes personal; may be none with the last one
public record MediaChunk(
        CallId call,
        TrackId track,
        Role role,
        UUID recorder,
        int number,
        String media,
        Instant begunAt,
        boolean last,
        byte[] bytes) {

    /// Without the bytes.
    @Override
    public String toString() {
        return "MediaChunk[" + call + ", " + track + ", " + number + "]";
    }
}
