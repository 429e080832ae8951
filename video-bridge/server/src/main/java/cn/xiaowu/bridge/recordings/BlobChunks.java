package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.RecordingLog;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Hashes media files in the blob store, chunk by chunk.
final class BlobChunks {
    private static final int BUFFER = 64 * 1024;
    /// What the booth told nothing of.
    private static final long PIECE = 64L << 20;
    /// Some twenty seconds of a picture: what is left whole of a damaged file can still be proved.
    private static final long SERVER_PIECE = 4L << 20;

    private final BlobStore blobs;

    BlobChunks(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// Those that the booth recorded. What came after the last chunk of the log, if anything did, is in chunks that the
    /// booth does not vouch for.
    List<Manifest.Chunk> of(RecordingLog.Segment segment, String blob) throws IOException {
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

    /// Those of what a media server delivered.
    List<Manifest.Chunk> of(String blob) throws IOException {
        List<Manifest.Chunk> chunks = new ArrayList<>();
        try (InputStream in = blobs.open(blob, 0)) {
            rest(in, blobs.size(blob), SERVER_PIECE, chunks);
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
        MessageDigest digest = Sealing.sha256();
        byte[] buffer = new byte[Math.min(length, BUFFER)];
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
}
