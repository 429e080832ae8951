package cn.xiaowu.kiosk.session;

/// Whether there is room for further recordings.
///
/// @param boothLow whether the booth's own disk is low
/// @param bridgeLow whether the bridge's is, as it has told
public record RecordingRoom(boolean boothLow, boolean bridgeLow) {
    /// As long as nobody says otherwise.
    static final RecordingRoom AMPLE = new RecordingRoom(false, false);
}
