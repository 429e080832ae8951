package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.stills.Stills;
import cn.xiaowu.contract.call.StillId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import java.util.UUID;

/// Stills for the console's page.
///
/// | request | answer |
/// |---|---|
/// | `GET /api/stills/{still}` | 200 JPEG, for the clerk who asked for it, until the call is over · 401 · 404 |
public final class StillViews {
    private final ClerkSessions sessions;
    private final Stills stills;

    /// @param sessions who is logged in
    public StillViews(ClerkSessions sessions, Stills stills) {
        this.sessions = sessions;
        this.stills = stills;
    }

    /// Adds the route.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/stills/{still}", this::show);
    }

    private void show(Context context) {
        Clerk clerk = ClerkCookie.tokenOf(context.req()).flatMap(sessions::find).orElseThrow(UnauthorizedResponse::new);
        byte[] jpeg = stills.find(stillOf(context), clerk.name()).orElseThrow(NotFoundResponse::new);
        // The browser must not keep it on its disk.
        context.header("Cache-Control", "no-store").contentType("image/jpeg").result(jpeg);
    }

    private static StillId stillOf(Context context) {
        try {
            return new StillId(UUID.fromString(context.pathParam("still")));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse();
        }
    }
}
