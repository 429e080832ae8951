package cn.xiaowu.device.idcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds SAM frames in a stream of bytes: searches for the preamble byte by byte, refuses impossible lengths, checks
/// the checksum, and after an error drops one byte and searches on. Holds at most one frame's worth of bytes.
///
/// Not for use by several threads.
public final class SamDecoder {
    /// The longest frame known has 2314 bytes after its length.
    private static final int LONGEST = 2400;

    private static final int SHORTEST = 3;

    private final byte[] pending = new byte[SamFrame.HEAD + LONGEST];
    private int count;
    private long dropped;

    /// Takes bytes as they came.
    ///
    /// @param bytes the bytes
    /// @param length how many of them count
    /// @return the frames that are now complete, in their order
    public List<SamFrame> accept(byte[] bytes, int length) {
        List<SamFrame> frames = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            pending[count++] = bytes[i];
            takeFrames(frames);
        }
        return frames;
    }

    /// Drops a frame begun: the rest of it did not come in time.
    public void reset() {
        dropped += count;
        wipe();
    }

    /// Overwrites everything held with zeros.
    public void wipe() {
        Arrays.fill(pending, (byte) 0);
        count = 0;
    }

    /// How many bytes belonged to no frame, since ever.
    public long dropped() {
        return dropped;
    }

    private void takeFrames(List<SamFrame> frames) {
        while (count > 0) {
            if (!isPlausible()) {
                drop(1);
                dropped++;
            } else if (isComplete()) {
                frames.add(new SamFrame(Arrays.copyOfRange(pending, SamFrame.HEAD, end() - 1)));
                drop(end());
            } else {
                return;
            }
        }
    }

    /// Whether what is held may still become a frame, or is one.
    private boolean isPlausible() {
        int known = Math.min(count, SamFrame.PREAMBLE.length);
        if (!Arrays.equals(pending, 0, known, SamFrame.PREAMBLE, 0, known)) {
            return false;
        }
        return count < SamFrame.HEAD || (hasPossibleLength() && (!isComplete() || hasRightChecksum()));
    }

    private boolean hasPossibleLength() {
        int length = end() - SamFrame.HEAD;
        return length >= SHORTEST && length <= LONGEST;
    }

    private boolean isComplete() {
        return count >= SamFrame.HEAD && count >= end();
    }

    private boolean hasRightChecksum() {
        return SamFrame.checksum(pending, SamFrame.PREAMBLE.length, end() - 1) == pending[end() - 1];
    }

    /// Where the frame ends by its own account.
    private int end() {
        return SamFrame.HEAD + (((pending[5] & 0xFF) << 8) | (pending[6] & 0xFF));
    }

    private void drop(int bytes) {
        System.arraycopy(pending, bytes, pending, 0, count - bytes);
        Arrays.fill(pending, count - bytes, count, (byte) 0);
        count -= bytes;
    }
}
