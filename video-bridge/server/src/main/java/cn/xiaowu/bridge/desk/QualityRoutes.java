package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.web.Json;
import cn.xiaowu.contract.cases.CaseNumber;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;
import java.util.List;

/// How good the calls about a case were, for those of the region that answered.
///
/// | request | answer |
/// |---|---|
/// | `GET /api/cases/{number}/quality` | 200 a list with one entry for each link and page, oldest first · 401 not
/// logged
/// in |
public final class QualityRoutes {
    private final ClerkSessions sessions;
    private final Records records;

    /// What is on record.
    @FunctionalInterface
    public interface Records {
        /// Of all calls about a case that this region answered.
        ///
        /// @param region division code
        List<?> of(CaseNumber number, String region);
    }

    /// @param sessions who is logged in
    public QualityRoutes(ClerkSessions sessions, Records records) {
        this.sessions = sessions;
        this.records = records;
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.get("/api/cases/{number}/quality", this::list);
    }

    private void list(Context context) {
        Clerk clerk = ClerkCookie.tokenOf(context.req()).flatMap(sessions::find).orElseThrow(UnauthorizedResponse::new);
        Json.answer(context, records.of(number(context), clerk.region().code()));
    }

    private static CaseNumber number(Context context) {
        try {
            return new CaseNumber(context.pathParam("number"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse();
        }
    }
}
