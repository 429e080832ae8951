package cn.xiaowu.bridge.health;

import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.link.BoothLinks;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.bridge.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/// Whether the bridge serves, and how much.
///
/// | request | answer |
/// |---|---|
/// | `GET /health` | 200 `{"status":"UP","booths":…,"waiting":…,"talking":…,"clerks":…}` |
/// | | 503 `{"status":"DOWN","reason":"DATABASE_DOWN"}`: nothing can be put on record |
/// | | 503 `{"status":"DOWN","reason":"CALLS_STOPPED"}`: the call loop is dead; start the bridge again |
/// | `GET /metrics` | 200 in Prometheus' text format, from this machine only · 403 |
public final class HealthRoutes {
    private final Database database;
    private final CallLoop calls;
    private final BoothLinks booths;
    private final Figures figures;

    /// @param database where everything is kept
    public HealthRoutes(Database database, CallLoop calls, BoothLinks booths) {
        this.database = database;
        this.calls = calls;
        this.booths = booths;
        this.figures = new Figures(calls, booths);
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
            var counts = calls.counts();
            Json.answer(context, new Up("UP", booths.count(), counts.waiting(), counts.talking(), counts.clerks()));
        }
    }

    private record Up(String status, long booths, int waiting, int talking, int clerks) {}

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
