package cn.xiaowu.device.idcard;

import java.util.ArrayList;
import java.util.List;

/// Finds SAM frames in a stream of bytes, and counts what belongs to none. Holds at most two frames' worth of bytes.
///
/// Not for use by several threads.
public final class SamDecoder {
    private final SamScanner scanner = new SamScanner();
    private long dropped;

    /// Takes bytes as they came.
    ///
    /// @param bytes the bytes
    /// @param length how many of them count
    /// @return the frames that are now complete, in their order
    public List<SamFrame> accept(byte[] bytes, int length) {
        var found = new Found();
        scanner.accept(bytes, length, found);
        return found.frames;
    }

    /// The rest of a frame begun did not come in time: drops it.
    ///
    /// @return frames that lie whole behind its beginning, which noise that looks like one may have hidden
    public List<SamFrame> giveUp() {
        var found = new Found();
        scanner.finish(found);
        return found.frames;
    }

    /// Drops everything held.
    public void reset() {
        dropped += scanner.held();
        wipe();
    }

    /// Overwrites everything held with zeros.
    public void wipe() {
        scanner.wipe();
    }

    /// How many bytes belonged to no frame, since ever.
    public long dropped() {
        return dropped;
    }

    private final class Found implements SamScanner.Sink {
        private final List<SamFrame> frames = new ArrayList<>();

        @Override
        public void frame(long at, SamFrame frame) {
            frames.add(frame);
        }

        @Override
        public void skipped(long at, SamGap gap) {
            dropped++;
        }
    }
}
