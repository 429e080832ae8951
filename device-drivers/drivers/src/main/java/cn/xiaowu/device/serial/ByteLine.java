package cn.xiaowu.device.serial;

/// An open line. Its owner thread reads and writes; any thread may close it, which ends what the owner waits for.
public interface ByteLine extends AutoCloseable {

    /// Waits for bytes, but never longer than a fifth of a second.
    ///
    /// @param into takes what came
    /// @return how many bytes came; 0 if none did
    /// @throws LineLostException if the line is gone
    int read(byte[] into) throws LineLostException;

    /// Writes all the bytes and waits until they are on their way.
    ///
    /// @param bytes what to write
    /// @throws LineLostException if the line is gone, or the far end takes nothing any more
    void write(byte[] bytes) throws LineLostException;

    @Override
    void close();
}
