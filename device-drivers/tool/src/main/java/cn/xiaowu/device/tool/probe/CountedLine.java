package cn.xiaowu.device.tool.probe;

import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.util.Arrays;

/// A line that counts what comes. For one thread.
final class CountedLine implements ByteLine {
    private static final int MOST_DRAINED = 4096;

    private final ByteLine line;
    private int count;

    CountedLine(ByteLine line) {
        this.line = line;
    }

    /// How many bytes came.
    int count() {
        return count;
    }

    /// What comes before a question is no answer to it. A device that never stops talking is not waited for.
    void drain() throws LineLostException {
        byte[] dropped = new byte[512];
        int drained = 0;
        int came = read(dropped);
        while (came > 0 && drained < MOST_DRAINED) {
            drained += came;
            came = read(dropped);
        }
        Arrays.fill(dropped, (byte) 0);
    }

    @Override
    public int read(byte[] into) throws LineLostException {
        int came = line.read(into);
        count += came;
        return came;
    }

    @Override
    public void write(byte[] bytes) throws LineLostException {
        line.write(bytes);
    }

    @Override
    public void close() {
        line.close();
    }
}
