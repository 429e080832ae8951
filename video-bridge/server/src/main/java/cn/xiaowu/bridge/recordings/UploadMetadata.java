package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.RecordedMedia;
import cn.xiaowu.contract.recording.SegmentId;
import java.util.Optional;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;

/// What a booth says when it begins an upload, in the header `Upload-Metadata`.
///
/// @param segment `segment`: what it will send
/// @param media `media`: its type
record UploadMetadata(SegmentId segment, String media) {
    static Optional<UploadMetadata> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var info = new UploadInfo();
        info.setEncodedMetadata(header);
        return of(info);
    }

    static Optional<UploadMetadata> of(UploadInfo info) {
        var told = info.getMetadata();
        @Nullable String media = told.get("media");
        @Nullable String segment = told.get("segment");
        return media == null || segment == null || !RecordedMedia.is(media)
                ? Optional.empty()
                : SegmentId.read(segment).map(id -> new UploadMetadata(id, media));
    }
}
