package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.server.web.Refusal;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.function.Supplier;

/// Keeps other sites' pages from using a technician's session: whatever changes something has to be JSON and to come
/// from the portal's own origin, and nothing from elsewhere runs in the page.
final class PageGuard {
    /// The claim code's QR is drawn as a data URL.
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Supplier<Set<String>> origins;

    /// @param origins the portal's own
    PageGuard(Supplier<Set<String>> origins) {
        this.origins = origins;
    }

    void secure(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (context.path().startsWith("/api/")) {
            context.header("Cache-Control", "no-store");
        }
    }

    void refuseForeign(Context context) {
        if (READING.contains(context.method())) {
            return;
        }
        if (!origins.get().contains(String.valueOf(context.header("Origin")))) {
            throw new Refusal(ProblemCode.FOREIGN_ORIGIN);
        }
        if (!String.valueOf(context.contentType()).startsWith("application/json")) {
            throw new Refusal(ProblemCode.INVALID, "only JSON is taken here");
        }
    }
}
