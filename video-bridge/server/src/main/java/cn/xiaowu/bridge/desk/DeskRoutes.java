package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.clerks.LogIn;
import cn.xiaowu.bridge.sockets.Admission;
import cn.xiaowu.bridge.sockets.Heartbeat;
import cn.xiaowu.bridge.sockets.SocketPath;
import cn.xiaowu.bridge.web.Json;
import cn.xiaowu.bridge.web.Problem;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the console's page asks for.
///
/// | request | answer |
/// |---|---|
/// | `POST /api/login` `{"name","password"}` | 200 `{"name","displayName","regionName"}` and a cookie · 401 wrong · 403
/// other origin · 429 too many tries |
/// | `POST /api/logout` | 204 |
/// | `GET /api/me` | 200 as log-in · 401 not logged in |
/// | WebSocket `/v1/console`, `?link=` for each link that the page has open | closed with 4401 if not logged in, 4409
/// when a newer page takes over |
public final class DeskRoutes {
    private static final int LARGEST_MESSAGE = 128 * 1024;
    private static final int LONGEST_NAME = 64;

    private final LogIn logIn;
    private final ClerkSessions sessions;
    private final Consoles consoles;
    private final ConsoleListener listener;
    private final OwnOrigin ownOrigin;
    private final ClerkCookie cookie;

    /// @param listener hears what clerks say
    /// @param publicUrl the address as browsers reach it, if it is another than the port's own
    public DeskRoutes(
            LogIn logIn,
            ClerkSessions sessions,
            Consoles consoles,
            ConsoleListener listener,
            @Nullable String publicUrl) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.consoles = consoles;
        this.listener = listener;
        this.ownOrigin = new OwnOrigin(publicUrl);
        this.cookie = new ClerkCookie(publicUrl != null && publicUrl.startsWith("https:"));
    }

    /// Adds the routes.
    public void addTo(JavalinConfig config, Heartbeat heartbeat) {
        config.routes.post("/api/login", this::logIn);
        config.routes.post("/api/logout", this::logOut);
        config.routes.get("/api/me", this::me);
        new SocketPath("/v1/console", LARGEST_MESSAGE, this::admit, heartbeat).addTo(config);
    }

    private record Credentials(String name, String password) {
        /// A body may leave either out.
        @SuppressWarnings("UnusedMethod") // Jackson calls it.
        Credentials {
            name = Objects.requireNonNullElse(name, "");
            password = Objects.requireNonNullElse(password, "");
        }

        boolean isPossible() {
            return name.length() <= LONGEST_NAME;
        }

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    private record Me(String name, String displayName, String regionName) {
        static Me of(Clerk clerk) {
            return new Me(clerk.name(), clerk.displayName(), clerk.region().name());
        }
    }

    private void logIn(Context context) {
        if (refusesOrigin(context)) {
            return;
        }
        Credentials credentials = Json.read(context, Credentials.class);
        if (!credentials.isPossible()) {
            wrong(context);
            return;
        }
        switch (logIn.tryPassword(credentials.name(), credentials.password(), context.ip())) {
            case LogIn.Outcome.In(var clerk, var token) -> {
                context.header("Set-Cookie", cookie.set(token));
                Json.answer(context, Me.of(clerk));
            }
            case LogIn.Outcome.Wrong() -> wrong(context);
            case LogIn.Outcome.TooMany() -> tooMany(context);
        }
    }

    private static void tooMany(Context context) {
        context.header("Retry-After", "300");
        Problem.of(429, "too-many-tries", "Too many tries; wait some minutes.").answer(context);
    }

    private static void wrong(Context context) {
        Problem.of(401, "wrong-credentials", "Name or password is wrong.").answer(context);
    }

    private void logOut(Context context) {
        if (refusesOrigin(context)) {
            return;
        }
        ClerkCookie.tokenOf(context.req()).ifPresent(token -> {
            Optional<Clerk> clerk = sessions.find(token);
            sessions.end(token);
            clerk.ifPresent(consoles::dismiss);
        });
        context.header("Set-Cookie", cookie.clear());
        context.status(204);
    }

    private void me(Context context) {
        clerk(context.req())
                .ifPresentOrElse(
                        clerk -> Json.answer(context, Me.of(clerk)),
                        () -> Problem.of(401, "not-logged-in", "Log in first.").answer(context));
    }

    private boolean refusesOrigin(Context context) {
        boolean foreign = !ownOrigin.sent(context.req());
        if (foreign) {
            Problem.of(403, "other-origin", "The request comes from another site.")
                    .answer(context);
        }
        return foreign;
    }

    private Admission admit(HttpServletRequest request) {
        if (!ownOrigin.sent(request)) {
            return new Admission.Refused(403);
        }
        return clerk(request)
                .<Admission>map(
                        clerk -> new Admission.Welcome(consoles.converse(clerk, OpenLinks.of(request), listener)))
                .orElseGet(() -> new Admission.Closed(Consoles.NOT_LOGGED_IN, "log in"));
    }

    private Optional<Clerk> clerk(HttpServletRequest request) {
        return ClerkCookie.tokenOf(request).flatMap(sessions::find);
    }
}
