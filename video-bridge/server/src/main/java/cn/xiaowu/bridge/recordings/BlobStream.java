package cn.xiaowu.bridge.recordings;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A blob that is opened where it is first read: who skips to a place does not read, nor fetch, all that lies before
/// it. Not for use by several threads.
final class BlobStream extends InputStream {
    private final BlobStore blobs;
    private final String name;
    private long position;
    private @Nullable InputStream open;

    BlobStream(BlobStore blobs, String name) {
        this.blobs = blobs;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (open == null) {
            open = blobs.open(name, position);
        }
        return open.read(into, from, count);
    }

    @Override
    public long skip(long count) throws IOException {
        if (open != null) {
            return open.skip(count);
        }
        long size = blobs.size(name);
        long skipped = Math.clamp(count, 0, Math.max(0, size - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return open == null ? 0 : open.available();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
