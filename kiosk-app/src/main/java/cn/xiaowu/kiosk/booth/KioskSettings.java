package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.kiosk.recording.DiskRoom;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Everything that the booth's program is told.
///
/// @param boothId the booth's id, as in its certificate
/// @param boothName what citizens read
/// @param division division code, six digits
/// @param servicePhone whom to call
/// @param simulated whether the devices are simulated; marked on the screen
/// @param ports where the devices are
/// @param equipment what the booth is built of
/// @param bridge the bridge's address, `https`
/// @param tls the booth's identity
/// @param idleLimit how long nobody may touch anything before the warning
/// @param state folder of journal and cache
/// @param runtime folder in memory (tmpfs) for the wipe's proof
/// @param browserProfile profile of the booth's browser; null where it is not the booth's own
/// @param screenPort TCP port of the screen on loopback, 0 for any
/// @param zone the booth's time zone
/// @param recordingRoom how much of the state folder's disk recordings may take
public record KioskSettings(
        String boothId,
        String boothName,
        String division,
        String servicePhone,
        boolean simulated,
        DevicePorts ports,
        Equipment equipment,
        URI bridge,
        SSLContext tls,
        Duration idleLimit,
        Path state,
        Path runtime,
        @Nullable Path browserProfile,
        int screenPort,
        ZoneId zone,
        DiskRoom.Limits recordingRoom) {
    /// How long a recording's chunks gather in the journal before they are sent.
    static final Duration RECORDING_RHYTHM = Duration.ofSeconds(5);
}
