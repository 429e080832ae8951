package cn.xiaowu.bridge.recordings;

import java.nio.file.Path;

/// What one may choose about recordings.
///
/// @param folder where they lie
/// @param leastRoom bytes that must be free on its disk for a new recording to begin
/// @param largestFile bytes that one media file may have
public record RecordingSettings(Path folder, long leastRoom, long largestFile) {
    private static final long GIB = 1L << 30;

    /// The usual ones: 5 GiB are at least five hours of a call's two tracks, and a file of 4 GiB eight of one.
    public static RecordingSettings in(Path folder) {
        return new RecordingSettings(folder, 5 * GIB, 4 * GIB);
    }

    /// @throws IllegalArgumentException if a size is below nothing
    public RecordingSettings {
        if (leastRoom < 0 || largestFile < 1) {
            throw new IllegalArgumentException("sizes of recordings are positive numbers of bytes");
        }
    }
}
