package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final long LARGE = 256L << 20;
    private static final long BUFFERS = 1L << 20;

    private final CallId call = CallId.random();
    private long read;
    private long written;
    private long furthestAhead;

    @Test
    void aLargeFileGoesOutWhileItIsRead(@TempDir Path folder) throws IOException {
        var export = new Export(new LargeFile(), SealKey.in(folder));

        export.write(call, new Counting());

        assertThat(written).isGreaterThan(LARGE);
        assertThat(furthestAhead).isLessThan(BUFFERS);
    }

    @Test
    void ofWhatIsNotSealedNothingIsWritten(@TempDir Path folder) {
        var out = new ByteArrayOutputStream();
        var export = new Export(new DiskBlobStore(folder), SealKey.in(folder));

        assertThatThrownBy(() -> export.write(call, out)).isInstanceOf(NoSuchFileException.class);

        assertThat(out.size()).isZero();
    }

    private final class Counting extends OutputStream {
        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            written += count;
        }
    }

    /// A media file far larger than what may be in memory.
    private final class Zeros extends InputStream {
        @Override
        public int read() {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }

        @Override
        public int read(byte[] into, int from, int count) {
            int some = (int) Math.min(count, LARGE - read);
            read += some;
            furthestAhead = Math.max(furthestAhead, read - written);
            return some == 0 ? -1 : some;
        }
    }

    private final class LargeFile implements BlobStore {
        @Override
        public InputStream open(String name, long from) {
            if (name.endsWith(".webm")) {
                return new Zeros();
            }
            return new ByteArrayInputStream(name.endsWith(".json") ? manifest() : new byte[64]);
        }

        private byte[] manifest() {
            var track = new TrackId("citizen");
            var segment = new Manifest.Segment(
                    Sealing.blob(new SegmentId(call, track, 0)),
                    track,
                    Role.CITIZEN,
                    0,
                    "video/webm",
                    T0,
                    T0,
                    LARGE,
                    List.of(),
                    null);
            return WireFormat.mapper()
                    .writeValueAsBytes(new Manifest(
                            1,
                            call,
                            Samples.number("B00001", 1),
                            "330100",
                            "B00001",
                            null,
                            T0,
                            T0,
                            T0,
                            List.of(segment),
                            List.of()));
        }

        @Override
        public long size(String name) {
            return LARGE;
        }

        @Override
        public void put(String name, Path file) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }

        @Override
        public void put(String name, byte[] content) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }

        @Override
        public void delete(String name) {
            throw new UnsupportedOperationException("nothing here asks this store for that");
        }
    }
}
