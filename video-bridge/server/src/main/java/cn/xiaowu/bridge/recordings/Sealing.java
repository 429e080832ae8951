package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seals recordings: hashes what is here, moves it into the blob store, writes manifest and signature beside it. May be
/// broken off anywhere and begun anew. Not for two threads with the same call.
final class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private static final long PIECE = 64L << 20;
    /// About half a minute of a picture: what is left whole of a damaged file can still be proved.
    private static final long SERVER_PIECE = 4L << 20;

    private final Incoming incoming;
    private final BlobStore blobs;
    private final SealKey key;

    Sealing(Incoming incoming, BlobStore blobs, SealKey key) {
        this.incoming = incoming;
        this.blobs = blobs;
        this.key = key;
    }

    /// A segment of which fewer bytes are here than the log names.
    Optional<SegmentId> missing(RecordingLog log) throws IOException {
        for (RecordingLog.Segment segment : log.segments()) {
            var id = new SegmentId(log.call(), segment.track(), segment.index());
            if (length(id) < segment.length()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private long length(SegmentId id) throws IOException {
        var arrived = incoming.length(id);
        if (arrived.isPresent()) {
            return arrived.getAsLong();
        }
        try {
            return blobs.size(blob(id));
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    /// Seals.
    ///
    /// @param delivered by media servers
    /// @return SHA-256 of the manifest
    byte[] seal(RecordingLog log, List<ServerFile> delivered, Ticket ticket, @Nullable String clerk, Instant now)
            throws IOException {
        List<Manifest.Segment> segments = new ArrayList<>();
        for (RecordingLog.Segment segment : log.segments()) {
            segments.add(take(segment, new SegmentId(log.call(), segment.track(), segment.index())));
        }
        for (ServerFile file : delivered) {
            take(file).ifPresent(segments::add);
        }
        List<RecordingLog.Gap> gaps = new ArrayList<>(log.gaps());
        gaps.addAll(ServerGaps.of(delivered));
        var manifest = new Manifest(
                Manifest.VERSION,
                log.call(),
                log.number(),
                ticket.region(),
                ticket.booth().value(),
                clerk,
                log.agreedAt(),
                log.endedAt(),
                now,
                segments,
                gaps);
        byte[] bytes = WireFormat.mapper().writeValueAsBytes(manifest);
        blobs.put(signatureName(log.call()), key.sign(bytes));
        blobs.put(manifestName(log.call()), bytes);
        return sha256().digest(bytes);
    }

    private Manifest.Segment take(RecordingLog.Segment segment, SegmentId id) throws IOException {
        String blob = move(id);
        List<Manifest.Chunk> chunks = chunks(segment, blob);
        long damaged = chunks.stream().filter(chunk -> !chunk.asRecorded()).count();
        if (damaged > 0) {
            LOG.error("{} chunks of {} are not as they were recorded", damaged, id);
        }
        return new Manifest.Segment(
                blob,
                segment.track(),
                segment.role(),
                segment.index(),
                segment.type(),
                segment.from(),
                segment.to(),
                blobs.size(blob),
                chunks,
                null);
    }

    private String move(SegmentId id) throws IOException {
        String blob = blob(id);
        Path arrived = incoming.file(id);
        if (Files.exists(arrived)) {
            blobs.put(blob, arrived);
        }
        return blob;
    }

    /// What a media server delivered, however much that is; nothing if not a byte came.
    private Optional<Manifest.Segment> take(ServerFile file) throws IOException {
        SegmentId id = file.segment();
        if (length(id) < 1) {
            incoming.delete(id);
            return Optional.empty();
        }
        String blob = move(id);
        Instant end = Objects.requireNonNull(file.endedAt());
        return Optional.of(new Manifest.Segment(
                blob,
                id.track(),
                file.role(),
                id.index(),
                file.media(),
                Objects.requireNonNullElse(file.beganAt(), file.openedAt()),
                end,
                blobs.size(blob),
                chunks(blob),
                Manifest.Source.MEDIA_SERVER));
    }

    private List<Manifest.Chunk> chunks(String blob) throws IOException {
        List<Manifest.Chunk> chunks = new ArrayList<>();
        try (InputStream in = blobs.open(blob, 0)) {
            rest(in, blobs.size(blob), SERVER_PIECE, chunks);
        }
        return chunks;
    }

    /// With what came after the last chunk of the log, if anything did, as chunks that the booth does not vouch for.
    private List<Manifest.Chunk> chunks(RecordingLog.Segment segment, String blob) throws IOException {
        List<Manifest.Chunk> chunks = new ArrayList<>();
        try (InputStream in = blobs.open(blob, 0)) {
            for (RecordingLog.Chunk chunk : segment.chunks()) {
                String hash = hash(in, chunk.length());
                chunks.add(new Manifest.Chunk(chunk.length(), hash, hash.equals(chunk.sha256())));
            }
            rest(in, blobs.size(blob) - segment.length(), PIECE, chunks);
        }
        return chunks;
    }

    private static void rest(InputStream in, long bytes, long piece, List<Manifest.Chunk> chunks) throws IOException {
        for (long rest = bytes; rest > 0; rest -= piece) {
            int length = (int) Math.min(piece, rest);
            chunks.add(new Manifest.Chunk(length, hash(in, length), false));
        }
    }

    private static String hash(InputStream in, int length) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[Math.min(length, 64 * 1024)];
        for (int left = length; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("a media file became shorter");
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String blob(SegmentId id) {
        return id.call() + "/" + id.track() + "." + id.index() + ".webm";
    }

    static String manifestName(CallId call) {
        return call + "/manifest.json";
    }

    static String signatureName(CallId call) {
        return call + "/manifest.sig";
    }
}
