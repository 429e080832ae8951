package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Sealed recordings, for those of the region that answered. For use by any thread; waits for disk and database.
public final class Playback {
    private final Jdbi jdbi;
    private final BlobStore blobs;
    private final SealKey key;

    Playback(Jdbi jdbi, BlobStore blobs, SealKey key) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.key = key;
    }

    /// A sealed recording.
    ///
    /// @param call the call
    /// @param sealedAt when it was sealed
    public record Sealed(CallId call, Instant sealedAt) {}

    /// A manifest.
    ///
    /// @param json as it was signed
    /// @param genuine whether it is what the bridge signed, and what the database remembers
    public record Evidence(byte[] json, boolean genuine) {}

    /// A media file.
    ///
    /// @param bytes to be closed
    /// @param size how many
    public record Media(InputStream bytes, long size) {}

    /// The sealed recordings of a case, oldest first.
    ///
    /// @param region division code of who asks
    public List<Sealed> of(CaseNumber number, String region) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT r.call, r.since FROM recording r JOIN ticket t"
                        + " ON t.call = r.call WHERE t.number = :number AND t.region = :region"
                        + " AND r.state = 'SEALED' ORDER BY r.since")
                .bind("number", number.value())
                .bind("region", region)
                .map((row, _) -> new Sealed(
                        new CallId(row.getObject("call", UUID.class)),
                        row.getTimestamp("since").toInstant()))
                .list());
    }

    /// What a recording is made of; empty if there is none that this region may see.
    public Optional<Evidence> evidence(CallId call, String region) throws IOException {
        Optional<byte[]> remembered = jdbi.withHandle(handle -> remembered(handle, call, region));
        if (remembered.isEmpty()) {
            return Optional.empty();
        }
        byte[] json = all(Sealing.manifestName(call));
        byte[] signature = all(Sealing.signatureName(call));
        boolean genuine = key.signed(json, signature)
                && MessageDigest.isEqual(Sealing.sha256().digest(json), remembered.get());
        return Optional.of(new Evidence(json, genuine));
    }

    private static Optional<byte[]> remembered(Handle handle, CallId call, String region) {
        return handle.createQuery("SELECT r.manifest_sha256 FROM recording r JOIN ticket t ON t.call = r.call"
                        + " WHERE r.call = :call AND t.region = :region AND r.state = 'SEALED'")
                .bind("call", call.value())
                .bind("region", region)
                .mapTo(byte[].class)
                .findOne();
    }

    private byte[] all(String blob) throws IOException {
        try (InputStream in = blobs.open(blob, 0)) {
            return in.readAllBytes();
        }
    }

    /// A media file; empty if there is none that this region may see.
    public Optional<Media> media(SegmentId segment, String region) throws IOException {
        if (jdbi.withHandle(handle -> remembered(handle, segment.call(), region))
                .isEmpty()) {
            return Optional.empty();
        }
        String blob = Sealing.blob(segment);
        try {
            return Optional.of(new Media(blobs.open(blob, 0), blobs.size(blob)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
