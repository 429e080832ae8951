package cn.xiaowu.kiosk.recording;

import cn.xiaowu.kiosk.journal.MediaJournal;
import java.nio.file.Path;

/// How much room there is for recordings: what the disk has free, and what their journal has free inside its file. For
/// use by any thread; asks the disk each time.
///
/// @param folder on the disk that is measured
/// @param journal in that folder
/// @param limits what is little
public record DiskRoom(Path folder, MediaJournal journal, Limits limits) {
    private static final long MIB = 1L << 20;

    /// Bytes that recordings could take.
    public long free() {
        return folder.toFile().getUsableSpace() + journal.reusable();
    }

    /// Whether no new recording begins.
    public boolean isLow() {
        return free() < limits.least();
    }

    /// Whether a recording that runs has to stop.
    public boolean isFull() {
        return free() < limits.reserve();
    }

    /// How little is too little.
    ///
    /// @param least bytes below which no new recording begins; those that run go on
    /// @param reserve bytes that no recording takes: signed cases are written to the same disk
    public record Limits(long least, long reserve) {
        /// @throws IllegalArgumentException if they are not in order
        public Limits {
            if (reserve < 0 || least < reserve) {
                throw new IllegalArgumentException(
                        "the room for new recordings must not be smaller than what no recording takes");
            }
        }

        /// In MiB.
        public static Limits ofMiB(long least, long reserve) {
            return new Limits(least * MIB, reserve * MIB);
        }
    }
}
