package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.recordings.Export;
import cn.xiaowu.bridge.recordings.Playback;
import cn.xiaowu.bridge.recordings.Recordings;
import cn.xiaowu.bridge.web.Json;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.SegmentId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealed recordings for the console's page. A clerk sees those of the own region; each look is logged with the
/// clerk's name.
///
/// | request | answer |
/// |---|---|
/// | `GET /api/cases/{number}/recordings` | 200 list of [Playback.Sealed] |
/// | `GET /api/recordings/{call}` | 200 manifest, `X-Seal: genuine` or `broken` · 404 |
/// | `GET /api/recordings/media/{segment}` | 200, or 206 with `Range` · 404 |
/// | `GET /api/recordings/{call}/export` | 200 all of it as one zip, streamed; on record with the clerk's name · 404 |
///
/// 401 goes to who is not logged in.
public final class PlaybackRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(PlaybackRoutes.class);

    private final ClerkSessions sessions;
    private final Playback playback;
    private final Recordings recordings;

    /// @param sessions who is logged in
    public PlaybackRoutes(ClerkSessions sessions, Recordings recordings) {
        this.sessions = sessions;
        this.playback = recordings.playback();
        this.recordings = recordings;
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/cases/{number}/recordings", this::list);
        routes.get("/api/recordings/media/{segment}", this::media);
        routes.get("/api/recordings/{call}", this::evidence);
        routes.get("/api/recordings/{call}/export", this::export);
    }

    private void list(Context context) {
        Clerk clerk = clerk(context);
        CaseNumber number = parse(context.pathParam("number"), CaseNumber::new);
        Json.answer(context, playback.of(number, clerk.region().code()));
    }

    private void evidence(Context context) throws IOException {
        Clerk clerk = clerk(context);
        CallId call = call(context);
        var evidence = playback.evidence(call, clerk.region().code()).orElseThrow(NotFoundResponse::new);
        LOG.info("clerk {} looks at the recording of call {}", clerk.name(), call);
        context.header("X-Seal", evidence.genuine() ? "genuine" : "broken");
        context.contentType("application/json");
        context.result(evidence.json());
    }

    private void media(Context context) throws IOException {
        Clerk clerk = clerk(context);
        SegmentId segment = SegmentId.read(context.pathParam("segment")).orElseThrow(NotFoundResponse::new);
        var media = playback.media(segment, clerk.region().code()).orElseThrow(NotFoundResponse::new);
        context.writeSeekableStream(media.bytes(), "video/webm", media.size());
    }

    /// Written past the framework's buffer: a recording is larger than what fits into memory.
    private void export(Context context) throws IOException {
        Clerk clerk = clerk(context);
        CallId call = call(context);
        if (!playback.shows(call, clerk.region().code())) {
            throw new NotFoundResponse();
        }
        recordings.custody().exported(call, clerk.name(), "asked for at the console");
        var response = context.res();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + Export.fileName(call) + "\"");
        response.setHeader("Cache-Control", "no-store");
        recordings.export().write(call, response.getOutputStream());
    }

    private static CallId call(Context context) {
        return parse(context.pathParam("call"), text -> new CallId(UUID.fromString(text)));
    }

    private Clerk clerk(Context context) {
        return ClerkCookie.tokenOf(context.req()).flatMap(sessions::find).orElseThrow(UnauthorizedResponse::new);
    }

    private static <T> T parse(String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse();
        }
    }
}
