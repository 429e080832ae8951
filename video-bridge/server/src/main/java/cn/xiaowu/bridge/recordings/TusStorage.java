package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.SegmentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import me.desair.tus.server.exception.MaxUploadLengthExceededException;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.exception.UploadOffsetMismatchException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the tus library puts what it receives: [Incoming]. Uploads have no length of their own, since a recording
/// grows while it is sent; what belongs to it the booth's log tells at the end.
final class TusStorage implements UploadStorageService {
    private static final Logger LOG = LoggerFactory.getLogger(TusStorage.class);
    private static final int BUFFER = 64 * 1024;

    private final Incoming incoming;
    private final long largest;
    private UploadIdFactory ids = new SegmentIds();

    TusStorage(Incoming incoming, long largest) {
        this.incoming = incoming;
        this.largest = largest;
    }

    @Override
    public UploadInfo create(UploadInfo info, String booth) throws IOException {
        SegmentId segment = UploadMetadata.of(info)
                .orElseThrow(() -> new IllegalStateException("looked at before"))
                .segment();
        incoming.begin(segment);
        info.setId(SegmentIds.of(segment));
        return info;
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(String url, String booth) throws IOException {
        UploadId id = ids.readUploadId(url);
        return id == null ? null : getUploadInfo(id);
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(UploadId id) throws IOException {
        OptionalLong length = incoming.length(SegmentIds.segment(id));
        if (length.isEmpty()) {
            return null;
        }
        var info = new UploadInfo();
        info.setId(id);
        info.setOffset(length.getAsLong());
        return info;
    }

    /// Keeps what came, also when the sender was cut off.
    @Override
    public UploadInfo append(UploadInfo upload, InputStream in) throws IOException, TusException {
        SegmentId segment = SegmentIds.segment(upload.getId());
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = read(in, buffer); read > 0; read = read(in, buffer)) {
                write(segment, upload.getOffset(), ByteBuffer.wrap(buffer, 0, read));
                upload.setOffset(upload.getOffset() + read);
            }
        } finally {
            incoming.sync(segment);
        }
        return upload;
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            LOG.debug("a booth was cut off while it sent", e);
            return -1;
        }
    }

    private void write(SegmentId segment, long at, ByteBuffer bytes) throws IOException, TusException {
        switch (incoming.write(segment, at, bytes)) {
            case DONE -> {}
            case ELSEWHERE -> throw new UploadOffsetMismatchException("another request has sent these bytes");
            case TOO_LARGE -> throw new MaxUploadLengthExceededException("the recording's file would be too large");
            case NO_SUCH_FILE -> throw new UploadNotFoundException("there is no such upload");
        }
    }

    /// A length that is told early changes nothing.
    @Override
    public void update(UploadInfo info) {
        LOG.debug("an upload has told its length");
    }

    /// Nothing is taken back: each byte stands where the file ended.
    @Override
    public void removeLastNumberOfBytes(UploadInfo info, long count) {
        LOG.debug("a request failed; what came before stays");
    }

    @Override
    public long getMaxUploadSize() {
        return largest;
    }

    @Override
    public void setMaxUploadSize(Long size) {
        LOG.debug("the largest size is set by the bridge");
    }

    @Override
    public String getUploadUri() {
        return ids.getUploadUri();
    }

    @Override
    public void setIdFactory(UploadIdFactory factory) {
        ids = factory;
    }

    @Override
    public @Nullable Long getUploadExpirationPeriod() {
        return null;
    }

    @Override
    public void setUploadExpirationPeriod(Long period) {
        LOG.debug("recordings don't expire");
    }

    @Override
    public void cleanupExpiredUploads(UploadLockingService locks) {
        LOG.debug("recordings don't expire");
    }

    @Override
    public InputStream getUploadedBytes(String url, String booth) {
        throw new UnsupportedOperationException("booths don't read recordings");
    }

    @Override
    public InputStream getUploadedBytes(UploadId id) {
        throw new UnsupportedOperationException("booths don't read recordings");
    }

    @Override
    public void copyUploadTo(UploadInfo info, OutputStream out) {
        throw new UnsupportedOperationException("booths don't read recordings");
    }

    @Override
    public void terminateUpload(UploadInfo info) {
        throw new UnsupportedOperationException("booths don't erase recordings");
    }

    @Override
    public void setUploadConcatenationService(UploadConcatenationService service) {
        throw new UnsupportedOperationException("uploads are not joined");
    }

    @Override
    public @Nullable UploadConcatenationService getUploadConcatenationService() {
        return null;
    }
}
