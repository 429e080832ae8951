package cn.xiaowu.device.serial;

import cn.xiaowu.device.health.DeviceFault;

/// What a driver says and hears on its line. Called by the line's owner thread only.
public interface LineConversation {
    /// The line is open; everything from before is void.
    void opened();

    /// One turn: write at most one request, read once. Comes back soon, so that tasks and closing don't wait.
    ///
    /// @param line the open line
    /// @throws LineLostException if the line is gone, or should be opened anew
    void turn(ByteLine line) throws LineLostException;

    /// The line was lost, or could not be opened. Called at every attempt.
    ///
    /// @param fault why
    void lost(DeviceFault fault);
}
