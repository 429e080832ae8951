package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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
    /// @param state SEALED, RETAINED, LEGAL_HOLD, DESTROYING or DESTROYED
    /// @param retainUntil until when it is kept; none while no period is set
    public record Sealed(
            CallId call,
            Instant sealedAt,
            String state,
            @Nullable Instant retainUntil) {}

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
        return jdbi.withHandle(handle -> handle.createQuery("SELECT r.call, r.sealed_at, r.state, r.retain_until"
                        + " FROM recording r JOIN ticket t ON t.call = r.call WHERE t.number = :number"
                        + " AND t.region = :region AND r.sealed_at IS NOT NULL ORDER BY r.sealed_at")
                .bind("number", number.value())
                .bind("region", region)
                .map((row, _) -> sealed(row))
                .list());
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("retain_until");
        return new Sealed(
                new CallId(row.getObject("call", UUID.class)),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("state"),
                until == null ? null : until.toInstant());
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
                        + " WHERE r.call = :call AND t.region = :region AND r.sealed_at IS NOT NULL")
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

    /// Whether there is a sealed recording of this call that this region may see.
    public boolean shows(CallId call, String region) {
        return jdbi.withHandle(handle -> remembered(handle, call, region)).isPresent();
    }

    /// A media file; empty if there is none that this region may see.
    public Optional<Media> media(SegmentId segment, String region) throws IOException {
        if (!shows(segment.call(), region)) {
            return Optional.empty();
        }
        String blob = Sealing.blob(segment);
        try {
            return Optional.of(new Media(new BlobStream(blobs, blob), blobs.size(blob)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
