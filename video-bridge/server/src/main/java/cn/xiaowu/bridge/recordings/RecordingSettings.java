package cn.xiaowu.bridge.recordings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one may choose about recordings.
///
/// @param folder where they lie; what still grows lies there also if what is sealed lies elsewhere
/// @param sealed an object store for what is sealed; none for the folder
/// @param leastRoom bytes that must be free on its disk for a new recording to begin
/// @param reserve bytes on its disk that no recording takes
/// @param largestFile bytes that one media file may have
/// @param retention from its sealing on, after which a recording is destroyed; without, none ever is: no law known to
///     us says how long
/// @param lostAfter how long a booth may be silent before what is here of its recording is sealed without the rest
public record RecordingSettings(
        Path folder,
        @Nullable S3Place sealed,
        long leastRoom,
        long reserve,
        long largestFile,
        @Nullable Duration retention,
        Duration lostAfter) {
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;

    /// The usual ones: 5 GiB are at least five hours of a call's two tracks, a quarter of one GiB keeps a database
    /// alive, and a file of 4 GiB is eight hours of one track.
    public static RecordingSettings in(Path folder) {
        return new RecordingSettings(folder, null, 5 * GIB, 256 * MIB, 4 * GIB, null, Duration.ofDays(30));
    }

    /// The same, with what is sealed in an object store, or in the folder if there is none.
    public RecordingSettings sealedIn(@Nullable S3Place place) {
        return new RecordingSettings(folder, place, leastRoom, reserve, largestFile, retention, lostAfter);
    }

    /// @throws IllegalArgumentException if a size is below nothing, or the reserve above the least room, or a
    ///     period not positive
    public RecordingSettings {
        if (reserve < 0 || leastRoom < reserve || largestFile < 1) {
            throw new IllegalArgumentException(
                    "sizes of recordings are positive, and the room for new ones is not smaller than the reserve");
        }
        if ((retention != null && !retention.isPositive()) || !lostAfter.isPositive()) {
            throw new IllegalArgumentException("recordings are kept, and booths waited for, for some time");
        }
    }
}
