package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.store.DurableFiles;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Media files that still grow. A file's length is how far its upload is: there is nothing else that could differ from
/// it after a power cut. For use by any thread.
final class Incoming {
    private static final int LOCKS = 64;

    private final Path folder;
    private final long largest;
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toArray();

    /// What came of a write.
    enum Written {
        /// It is in the file.
        DONE,
        /// The file ends somewhere else: another writer was here.
        ELSEWHERE,
        /// The file would be too large.
        TOO_LARGE,
        /// There is no such file.
        NO_SUCH_FILE
    }

    /// @param largest bytes in a file
    Incoming(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /// Makes the file, if it is not there.
    void begin(SegmentId segment) throws IOException {
        Path file = file(segment);
        if (!Files.exists(file)) {
            DurableFiles.makeFolder(folder);
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
            DurableFiles.sync(folder);
        }
    }

    /// How long the file is; empty if there is none.
    OptionalLong length(SegmentId segment) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(segment)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    /// Writes bytes, if the file ends where the writer believes. So two requests for one file, one of which is stuck on
    /// a dead line, never mix.
    Written write(SegmentId segment, long at, ByteBuffer bytes) throws IOException {
        if (at + bytes.remaining() > largest) {
            return Written.TOO_LARGE;
        }
        synchronized (locks[Math.floorMod(segment.hashCode(), LOCKS)]) {
            try (var channel = FileChannel.open(file(segment), StandardOpenOption.WRITE)) {
                if (channel.size() != at) {
                    return Written.ELSEWHERE;
                }
                channel.position(at);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                return Written.DONE;
            } catch (NoSuchFileException e) {
                return Written.NO_SUCH_FILE;
            }
        }
    }

    /// Makes what was written durable.
    void sync(SegmentId segment) throws IOException {
        DurableFiles.sync(file(segment));
    }

    /// Takes the file away for good.
    void delete(SegmentId segment) throws IOException {
        DurableFiles.delete(file(segment));
    }

    /// When its last bytes came; empty if there is no such file.
    Optional<Instant> lastHeard(SegmentId segment) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file(segment)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Where the file is.
    Path file(SegmentId segment) {
        return folder.resolve(segment + ".webm");
    }
}
