package cn.xiaowu.device.idcard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of bytes into SAM frames and what lies between them: searches for the preamble byte by byte, refuses
/// impossible lengths, checks the checksum, and after an error drops one byte and searches on. So a frame that lies
/// whole in the stream is found, also inside a false one.
///
/// Holds at most two frames' worth of bytes, and spends the same time on each byte whatever came before: checksums are
/// differences of running sums. Not for use by several threads.
public final class SamScanner {
    /// The longest frame known has 2314 bytes after its length.
    private static final int LONGEST = 2400;

    /// Of a command: two bytes and the checksum.
    private static final int SHORTEST = 3;

    private static final int ROOM = 2 * (SamFrame.HEAD + LONGEST);
    private static final SamGap NO_PREAMBLE = new SamGap.NoPreamble();

    private final byte[] bytes = new byte[ROOM];
    /// At each index the XOR of all bytes before it.
    private final byte[] sums = new byte[ROOM + 1];

    private int start;
    private int end;
    private long offset;

    /// Takes what is found, in the order of the stream.
    public interface Sink {
        /// A frame.
        ///
        /// @param at where in the stream it begins
        /// @param frame the frame
        void frame(long at, SamFrame frame);

        /// One byte that belongs to no frame.
        ///
        /// @param at where in the stream it is
        /// @param gap why
        void skipped(long at, SamGap gap);
    }

    /// Takes bytes as they came.
    ///
    /// @param data the bytes
    /// @param length how many of them count
    /// @param sink told what they complete
    public void accept(byte[] data, int length, Sink sink) {
        for (int i = 0; i < length; i++) {
            append(data[i]);
            search(sink, false);
        }
    }

    /// The stream is over, or the rest of a frame begun will not come: looks through what is held.
    ///
    /// @param sink told what it is
    public void finish(Sink sink) {
        search(sink, true);
    }

    /// How many bytes are held, because they may begin a frame.
    public int held() {
        return end - start;
    }

    /// Overwrites everything held with zeros and forgets it.
    public void wipe() {
        offset += held();
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(sums, (byte) 0);
        start = 0;
        end = 0;
    }

    private void append(byte next) {
        if (end == ROOM) {
            makeRoom();
        }
        bytes[end] = next;
        sums[end + 1] = (byte) (sums[end] ^ next);
        end++;
    }

    /// What is held is less than half of the room: a frame that is complete never stays.
    private void makeRoom() {
        int held = held();
        System.arraycopy(bytes, start, bytes, 0, held);
        System.arraycopy(sums, start, sums, 0, held + 1);
        Arrays.fill(bytes, held, ROOM, (byte) 0);
        Arrays.fill(sums, held + 1, ROOM + 1, (byte) 0);
        start = 0;
        end = held;
    }

    private void search(Sink sink, boolean over) {
        while (start < end) {
            SamGap gap = gap(over);
            if (gap != null) {
                long at = offset;
                forget(1);
                sink.skipped(at, gap);
            } else if (isComplete()) {
                long at = offset;
                var frame = new SamFrame(Arrays.copyOfRange(bytes, start + SamFrame.HEAD, start + frameLength() - 1));
                forget(frameLength());
                sink.frame(at, frame);
            } else {
                return;
            }
        }
    }

    /// Why the first byte held begins no frame; null if it does, or still may.
    private @Nullable SamGap gap(boolean over) {
        int known = Math.min(held(), SamFrame.PREAMBLE.length);
        if (!Arrays.equals(bytes, start, start + known, SamFrame.PREAMBLE, 0, known)) {
            return NO_PREAMBLE;
        }
        if (held() < SamFrame.HEAD) {
            return over ? cutHead() : null;
        }
        int length = frameLength() - SamFrame.HEAD;
        if (length < SHORTEST || length > LONGEST) {
            return new SamGap.ImpossibleLength(length);
        }
        if (!isComplete()) {
            return over ? new SamGap.CutOff(frameLength(), held()) : null;
        }
        return checksumGap();
    }

    private SamGap cutHead() {
        return held() < SamFrame.PREAMBLE.length ? NO_PREAMBLE : new SamGap.CutOff(0, held());
    }

    private @Nullable SamGap checksumGap() {
        int last = start + frameLength() - 1;
        int expected = (sums[last] ^ sums[start + SamFrame.PREAMBLE.length]) & 0xFF;
        int found = bytes[last] & 0xFF;
        return expected == found ? null : new SamGap.WrongChecksum(frameLength(), expected, found);
    }

    private boolean isComplete() {
        return held() >= SamFrame.HEAD && held() >= frameLength();
    }

    /// By its own account.
    private int frameLength() {
        return SamFrame.HEAD + (((bytes[start + 5] & 0xFF) << 8) | (bytes[start + 6] & 0xFF));
    }

    /// The bytes may be a person's, so they go at once.
    private void forget(int count) {
        Arrays.fill(bytes, start, start + count, (byte) 0);
        Arrays.fill(sums, start, start + count, (byte) 0);
        start += count;
        offset += count;
    }
}
