package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.MediaJournal.Piece;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A segment's bytes as they stand in the journal; ends where the journal has no more. One chunk is open in memory at a
/// time, and overwritten afterwards. Not for use by several threads.
final class SegmentBytes extends InputStream {
    private final MediaJournal journal;
    private final SegmentId segment;
    private long position;
    private long marked;
    private @Nullable Piece open;

    SegmentBytes(MediaJournal journal, SegmentId segment) {
        this.journal = journal;
        this.segment = segment;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        Piece piece = piece();
        if (piece == null) {
            return -1;
        }
        int from = Math.toIntExact(position - piece.start());
        int count = Math.min(length, piece.bytes().length - from);
        System.arraycopy(piece.bytes(), from, into, offset, count);
        position += count;
        return count;
    }

    private @Nullable Piece piece() {
        if (open != null && (position < open.start() || position >= open.start() + open.bytes().length)) {
            close();
        }
        if (open == null) {
            open = journal.piece(segment, position).orElse(null);
        }
        return open;
    }

    @Override
    public long skip(long count) {
        position += Math.max(0, count);
        return Math.max(0, count);
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int limit) {
        marked = position;
    }

    @Override
    public void reset() {
        position = marked;
    }

    /// Overwrites what is open.
    @Override
    public void close() {
        if (open != null) {
            Arrays.fill(open.bytes(), (byte) 0);
        }
        open = null;
    }
}
