package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.web.Json;
import cn.xiaowu.bridge.web.Problem;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import me.desair.tus.server.TusFileUploadService;

/// What booths hand in of recordings, over HTTPS. Uploads speak tus 1.0.0 (core, creation with deferred length); a
/// booth can't erase what it has sent.
///
/// | request | answer |
/// |---|---|
/// | `POST /v1/recordings/uploads` | 201 and `Location` · 400 no segment · 403 another booth's call · 409 sealed · 507
/// disk low |
/// | `HEAD /v1/recordings/uploads/{segment}` | 204 and `Upload-Offset` · 404 |
/// | `PATCH /v1/recordings/uploads/{segment}` | 204 and `Upload-Offset` · 404 · 409 other offset · 413 too large ·
/// 507 disk full |
/// | `PUT /v1/recordings/log` `RecordingLog` | 204 sealed · 403 another booth's call · 409 bytes are missing |
public final class RecordingRoutes {
    private static final String UPLOADS = "/v1/recordings/uploads";
    private static final String UPLOAD = UPLOADS + "/{segment}";
    /// Eight hours of three tracks in chunks of two seconds.
    private static final int LARGEST_LOG = 6_000_000;
    /// What recordings don't need, or must not offer.
    private static final List<String> LEFT_OUT = List.of("checksum", "termination", "expiration", "concatenation");

    private final Recordings recordings;
    private final TusFileUploadService tus;

    /// @param largestFile in bytes
    public RecordingRoutes(Recordings recordings, long largestFile) {
        this.recordings = recordings;
        this.tus = new TusFileUploadService()
                .withUploadIdFactory(new SegmentIds())
                .withUploadUri(UPLOADS)
                .withUploadStorageService(new TusStorage(recordings.incoming(), largestFile))
                .withUploadLockingService(new NoUploadLocks());
        LEFT_OUT.forEach(tus::disableTusExtension);
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.post(UPLOADS, this::create);
        routes.options(UPLOADS, this::speakTus);
        routes.head(UPLOAD, this::offset);
        // Also a POST with X-HTTP-Method-Override: Java's HttpURLConnection knows no PATCH.
        routes.patch(UPLOAD, this::appendIfRoom);
        routes.put("/v1/recordings/log", this::finish);
    }

    private void create(Context context) {
        Optional<UploadMetadata> told = UploadMetadata.of(context.header("Upload-Metadata"));
        if (told.isEmpty()) {
            Problem.of(400, "no-segment", "The metadata name no segment and media.")
                    .answer(context);
            return;
        }
        switch (recordings.open(booth(context), told.get().segment(), told.get().media())) {
            case OPEN -> speakTus(context);
            case FOREIGN -> foreign(context);
            case NO_ROOM ->
                Problem.of(507, "storage-low", "The disk is low: no new recordings.")
                        .answer(context);
            case SEALED -> Problem.of(409, "sealed", "The recording is sealed.").answer(context);
        }
    }

    /// The offset that is told is durable: the booth erases what lies before it.
    private void offset(Context context) {
        SegmentId segment = segment(context);
        try {
            if (recordings.incoming().length(segment).isPresent()) {
                recordings.incoming().sync(segment);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        append(context);
    }

    private void appendIfRoom(Context context) {
        if (recordings.isRoomFull()) {
            Problem.of(507, "storage-full", "The disk is full: keep it, and try again.")
                    .answer(context);
        } else {
            append(context);
        }
    }

    private void append(Context context) {
        if (recordings.owns(booth(context), segment(context).call())) {
            speakTus(context);
        } else {
            foreign(context);
        }
    }

    private void finish(Context context) {
        var log = Json.read(context, RecordingLog.class, LARGEST_LOG);
        switch (recordings.finish(booth(context), log)) {
            case Handover.Done() -> context.status(204);
            case Handover.Missing(var segment) ->
                Problem.of(409, "incomplete", "Bytes are missing of " + segment + ".")
                        .answer(context);
            case Handover.Foreign() -> foreign(context);
        }
    }

    private void speakTus(Context context) {
        try {
            tus.process(context.req(), context.res(), booth(context).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void foreign(Context context) {
        Problem.of(403, "foreign-call", "The call is not this booth's.").answer(context);
    }

    private static SegmentId segment(Context context) {
        return SegmentId.read(context.pathParam("segment")).orElseThrow(ForbiddenResponse::new);
    }

    private static BoothId booth(Context context) {
        return BoothRoutes.boothOf(context.req()).orElseThrow(ForbiddenResponse::new);
    }
}
