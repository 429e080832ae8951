package cn.xiaowu.provisioning.server.technicians;

import cn.xiaowu.provisioning.contract.LoginRequest;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import cn.xiaowu.provisioning.contract.Technician;
import cn.xiaowu.provisioning.server.web.Refusal;
import cn.xiaowu.provisioning.server.web.Throttle;
import cn.xiaowu.provisioning.server.web.WebDefaults;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Lets technicians in and out: `POST /api/login`, `POST /api/logout`, `GET /api/me`. Guessing is slowed down by name
/// and by address. For use by any thread.
public final class LogIn {
    private static final String COOKIE = "xiaowu_portal";
    private static final int TRIES_BY_NAME = 5;
    private static final int TRIES_BY_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Technicians technicians;
    private final Sessions sessions;
    private final boolean secureCookie;
    private final Throttle byName;
    private final Throttle byAddress;

    /// @param secureCookie whether the portal is reached by `https` only
    public LogIn(Technicians technicians, Sessions sessions, boolean secureCookie, InstantSource clock) {
        this.technicians = technicians;
        this.sessions = sessions;
        this.secureCookie = secureCookie;
        this.byName = new Throttle(TRIES_BY_NAME, WINDOW, clock);
        this.byAddress = new Throttle(TRIES_BY_ADDRESS, WINDOW, clock);
    }

    /// Adds them.
    public void addTo(RoutesConfig routes) {
        routes.post("/api/login", this::logIn);
        routes.post("/api/logout", this::logOut);
        routes.get("/api/me", context -> WebDefaults.json(context, require(context)));
    }

    /// The technician whose request this is.
    ///
    /// @throws Refusal if nobody is logged in
    public Technician require(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE))
                .flatMap(sessions::find)
                .orElseThrow(() -> new Refusal(ProblemCode.LOGIN_NEEDED));
    }

    private void logIn(Context context) {
        LoginRequest request = read(context);
        // Both are counted, whichever refuses.
        boolean addressMay = byAddress.allows(context.ip());
        boolean nameMay = byName.allows(request.name());
        if (!addressMay || !nameMay) {
            throw new Refusal(ProblemCode.TOO_MANY_TRIES);
        }
        Technician technician = technicians
                .check(request.name(), request.password())
                .orElseThrow(() -> new Refusal(ProblemCode.LOGIN_WRONG));
        byName.forget(request.name());
        setCookie(context, sessions.open(technician), (int) Sessions.LIFETIME.toSeconds());
        WebDefaults.json(context, technician);
    }

    private void logOut(Context context) {
        String token = context.cookie(COOKIE);
        if (token != null) {
            sessions.end(token);
        }
        setCookie(context, "", 0);
        context.status(204);
    }

    private void setCookie(Context context, String token, int seconds) {
        context.cookie(new Cookie(COOKIE, token, "/", seconds, secureCookie, true, null, SameSite.STRICT));
    }

    /// What can't be read is told without a word of it: it may hold a password.
    private static LoginRequest read(Context context) {
        try {
            return ProvisioningJson.mapper().readValue(context.bodyAsBytes(), LoginRequest.class);
        } catch (JacksonException e) {
            throw new Refusal(ProblemCode.INVALID, "name and password are wanted as JSON");
        }
    }
}
