package cn.xiaowu.device.bench.line;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.util.Arrays;

/// A line that counts its bytes and notes the time, from the last request of one kind on. Belongs to the line's owner
/// thread.
final class CountedLine implements ByteLine {
    private final ByteLine line;
    private final byte[] beginning;
    private long begunAt;
    private int bytes;

    /// @param line the line
    /// @param beginning the request with which a measurement begins, again and again
    CountedLine(ByteLine line, byte[] beginning) {
        this.line = line;
        this.beginning = beginning;
    }

    /// When the last measurement began, by [System#nanoTime()].
    long begunAt() {
        return begunAt;
    }

    /// How many bytes passed since, both ways.
    int bytes() {
        return bytes;
    }

    @Override
    public int read(byte[] into) throws LineLostException {
        int count = line.read(into);
        bytes += count;
        return count;
    }

    @Override
    public void write(byte[] request) throws LineLostException {
        if (Arrays.equals(request, beginning)) {
            begunAt = System.nanoTime();
            bytes = 0;
        }
        bytes += request.length;
        line.write(request);
    }

    @Override
    public void close() {
        line.close();
    }
}
