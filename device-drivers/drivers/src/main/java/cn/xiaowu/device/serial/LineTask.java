package cn.xiaowu.device.serial;

import org.jspecify.annotations.Nullable;

/// Something to be done once by the thread that owns a line.
@FunctionalInterface
public interface LineTask {
    /// Does it.
    ///
    /// @param line the open line, or null while there is none
    /// @throws LineLostException if the line went away meanwhile
    void run(@Nullable ByteLine line) throws LineLostException;
}
