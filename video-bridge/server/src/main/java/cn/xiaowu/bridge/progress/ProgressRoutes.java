package cn.xiaowu.bridge.progress;

import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.web.Throttle;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseProgress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// `GET /progress/{number}?c={code}`: the progress of one case for who holds its receipt. 200 with the
/// page, 404 for a wrong number or code alike, 429 for one who tries too often.
public final class ProgressRoutes {
    private static final int TRIES = 30;
    private static final int LONGEST_CODE = 64;

    private final Cases cases;
    private final Throttle throttle;

    /// @param cases all of them
    public ProgressRoutes(Cases cases, InstantSource clock) {
        this.cases = cases;
        this.throttle = new Throttle(TRIES, Duration.ofMinutes(1), clock);
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.get("/progress/{number}", this::show);
    }

    private void show(Context context) {
        context.contentType("text/html; charset=utf-8");
        context.header("Cache-Control", "no-store");
        if (!throttle.allows(context.ip())) {
            context.status(429).header("Retry-After", "60").result(ProgressPage.tooOften());
            return;
        }
        find(context)
                .ifPresentOrElse(
                        progress -> context.result(ProgressPage.of(progress)),
                        () -> context.status(404).result(ProgressPage.notFound()));
    }

    private Optional<CaseProgress> find(Context context) {
        String code = context.queryParam("c");
        if (code == null || code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        try {
            return cases.progress(new CaseNumber(context.pathParam("number")), code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
