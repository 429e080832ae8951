package cn.xiaowu.bridge.sockets;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Texts that one piece of work sends over many lines, and that each line sends together once it is done. For use by
/// any thread.
public final class Bundles {
    /// One entry for each text: a line that has nothing more to send does nothing.
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

    /// Has a text sent by the next [#release], after those before it.
    public void add(Line line, String text) {
        line.hold(text);
        lines.add(line);
    }

    /// Sends all there are.
    public void release() {
        for (Line next = lines.poll(); next != null; next = lines.poll()) {
            next.release();
        }
    }
}
