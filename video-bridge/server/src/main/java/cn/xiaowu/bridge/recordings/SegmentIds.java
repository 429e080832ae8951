package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.SegmentId;
import java.io.Serializable;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import org.jspecify.annotations.Nullable;

/// Uploads are named by their segments, so that a booth that was cut off while it asked gets the same address again.
final class SegmentIds extends UploadIdFactory {
    /// The name of an upload.
    static UploadId of(SegmentId segment) {
        return new UploadId(segment.toString());
    }

    /// The segment of an upload.
    static SegmentId segment(UploadId upload) {
        return SegmentId.read(upload.toString())
                .orElseThrow(() -> new IllegalArgumentException("an upload is named by its segment"));
    }

    @Override
    public UploadId createId() {
        throw new UnsupportedOperationException("booths name their uploads");
    }

    @Override
    protected @Nullable Serializable getIdValueIfValid(String extracted) {
        return SegmentId.read(extracted).map(SegmentId::toString).orElse(null);
    }
}
