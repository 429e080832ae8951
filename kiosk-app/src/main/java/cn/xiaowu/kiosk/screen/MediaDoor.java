package cn.xiaowu.kiosk.screen;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.RecordedMedia;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.recording.MediaChunk;
import cn.xiaowu.kiosk.recording.Taken;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Where the page hands in what it records.
///
/// | request | answer |
/// |---|---|
/// | `POST /recording?call&track&role&recorder&number&begunAt&last` and the chunk as body | 204 durable · 400 no chunk
/// ·
/// 403 no token · 409 not recorded: stop · 413 too large · 507 the disk failed: try again |
final class MediaDoor {
    /// A chunk is a second of a call; the page's recorder is asked for far less.
    private static final int LARGEST_CHUNK = 8 * 1024 * 1024;

    private final ScreenToken token;
    private final Function<MediaChunk, Taken> recorder;

    /// @param recorder takes chunks; waits until they are durable
    MediaDoor(ScreenToken token, Function<MediaChunk, Taken> recorder) {
        this.token = token;
        this.recorder = recorder;
    }

    void take(Context context) throws IOException {
        if (!token.isCarriedBy(context.header("X-Xiaowu-Token"))) {
            throw new ForbiddenResponse("open the page from this program");
        }
        byte[] bytes = context.bodyInputStream().readNBytes(LARGEST_CHUNK + 1);
        try {
            context.status(bytes.length > LARGEST_CHUNK ? 413 : status(read(context, bytes)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private int status(Optional<MediaChunk> chunk) {
        return chunk.map(recorder)
                .map(taken -> switch (taken) {
                    case WRITTEN -> 204;
                    case NOT_RECORDED -> 409;
                    case FAILED -> 507;
                })
                .orElse(400);
    }

    private static Optional<MediaChunk> read(Context context, byte[] bytes) {
        String media = String.valueOf(context.contentType()).replace(" ", "");
        if (!RecordedMedia.is(media)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MediaChunk(
                    new CallId(UUID.fromString(told(context, "call"))),
                    new TrackId(told(context, "track")),
                    Role.valueOf(told(context, "role")),
                    UUID.fromString(told(context, "recorder")),
                    Integer.parseInt(told(context, "number")),
                    media,
                    Instant.ofEpochMilli(Long.parseLong(told(context, "begunAt"))),
                    Boolean.parseBoolean(told(context, "last")),
                    bytes));
        } catch (IllegalArgumentException e) {
            // One of them has another form.
            return Optional.empty();
        }
    }

    private static String told(Context context, String name) {
        return String.valueOf(context.queryParam(name));
    }
}
