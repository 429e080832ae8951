package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.queue.Ticket;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Incoming incoming;
    private final BlobStore blobs;
    private final SealKey key;
    private final BlobChunks chunks;

    Sealing(Incoming incoming, BlobStore blobs, SealKey key) {
        this.incoming = incoming;
        this.blobs = blobs;
        this.key = key;
        this.chunks = new BlobChunks(blobs);
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
        List<Manifest.Chunk> found = chunks.of(segment, blob);
        long damaged = found.stream().filter(chunk -> !chunk.asRecorded()).count();
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
                found,
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
                chunks.of(blob),
                Manifest.Source.MEDIA_SERVER));
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
