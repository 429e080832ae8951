package cn.xiaowu.bridge.health;

import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.link.BoothLinks;
import cn.xiaowu.bridge.media.MediaFigures;
import cn.xiaowu.bridge.media.MediaServers;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.bridge.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/// Whether the bridge serves, and how much.
///
/// | request | answer |
/// |---|---|
/// | `GET /health` | 200 `{"status":"UP","booths":…,"waiting":…,"talking":…,"clerks":…,"recordings":"ON",`
/// | | `"recordedBy":"BOOTHS","mediaServers":…,"mediaServersUp":…,"mediaCalls":…}` |
/// | | the same with `"recordedBy":"BOOTHS_AND_MEDIA_SERVERS"`: calls through a media server are recorded there, too |
/// | | the same with `"recordings":"NO_ROOM"`: the disk is low, no new recording begins; those that run go on |
/// | | the same with `"recordings":"FULL"`: nothing is taken any more, booths keep what they have |
/// | | 503 `{"status":"DOWN","reason":"DATABASE_DOWN"}`: nothing can be put on record |
/// | | 503 `{"status":"DOWN","reason":"CALLS_STOPPED"}`: the call loop is dead; start the bridge again |
/// | `GET /metrics` | 200 in Prometheus' text format, from this machine only · 403 |
public final class HealthRoutes {
    private final Database database;
    private final CallLoop calls;
    private final BoothLinks booths;
    private final MediaServers mediaServers;
    private final RecordingFigures recordings;
    private final Figures figures;

    /// @param database where everything is kept
    /// @param further what else is counted
    public HealthRoutes(
            Database database,
            CallLoop calls,
            BoothLinks booths,
            MediaServers mediaServers,
            RecordingFigures recordings,
            MeterBinder further) {
        this.database = database;
        this.calls = calls;
        this.booths = booths;
        this.mediaServers = mediaServers;
        this.recordings = recordings;
        this.figures = new Figures(calls, booths, mediaServers, recordings, further);
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.get("/health", this::health);
        routes.get("/metrics", this::metrics);
    }

    private void health(Context context) {
        if (!database.isUp()) {
            down(context, "DATABASE_DOWN");
        } else if (!calls.isAlive()) {
            down(context, "CALLS_STOPPED");
        } else {
            Json.answer(context, up());
        }
    }

    private Up up() {
        var counts = calls.counts();
        List<MediaFigures> servers = mediaServers.figures();
        return new Up(
                "UP",
                booths.count(),
                counts.waiting(),
                counts.talking(),
                counts.clerks(),
                recordings.state(),
                mediaServers.doRecord() ? "BOOTHS_AND_MEDIA_SERVERS" : "BOOTHS",
                servers.size(),
                servers.stream().filter(MediaFigures::up).count(),
                servers.stream().mapToInt(MediaFigures::calls).sum());
    }

    /// Without the media servers' names: anybody may ask.
    private record Up(
            String status,
            long booths,
            int waiting,
            int talking,
            int clerks,
            String recordings,
            String recordedBy,
            int mediaServers,
            long mediaServersUp,
            int mediaCalls) {}

    private static void down(Context context, String reason) {
        context.status(503);
        Json.answer(context, Map.of("status", "DOWN", "reason", reason));
    }

    private void metrics(Context context) {
        if (!isThisMachine(context.req().getRemoteAddr())) {
            throw new ForbiddenResponse();
        }
        context.contentType("text/plain; version=0.0.4; charset=utf-8");
        context.result(figures.scrape());
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
