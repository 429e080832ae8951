package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The far end of a line, in memory: remembers what it was asked and gives the answers laid ready, piece by piece.
final class ScriptedReader implements ByteLine {
    private final SamDecoder decoder = new SamDecoder();
    private final List<byte[]> asked = new ArrayList<>();
    private final Deque<byte[]> answers = new ArrayDeque<>();
    private boolean unplugged;

    void answer(int status, byte... data) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {0, 0, (byte) status});
        body.writeBytes(data);
        answers.add(new SamFrame(body.toByteArray()).encoded());
    }

    /// Bytes that come next, whatever they are.
    void say(byte[] bytes) {
        answers.add(bytes.clone());
    }

    void unplug() {
        unplugged = true;
    }

    /// The commands so far; forgotten when asked for.
    List<byte[]> asked() {
        var copy = List.copyOf(asked);
        asked.clear();
        return copy;
    }

    @Override
    public int read(byte[] into) throws LineLostException {
        if (unplugged) {
            throw new LineLostException(DeviceFault.UNPLUGGED, "the plug was pulled");
        }
        byte[] next = answers.poll();
        if (next == null) {
            return 0;
        }
        int count = Math.min(into.length, next.length);
        System.arraycopy(next, 0, into, 0, count);
        if (count < next.length) {
            answers.addFirst(Arrays.copyOfRange(next, count, next.length));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) {
        decoder.accept(bytes, bytes.length).forEach(frame -> asked.add(frame.body()));
    }

    @Override
    public void close() {}
}
