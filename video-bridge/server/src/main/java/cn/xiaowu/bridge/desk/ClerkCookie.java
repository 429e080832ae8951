package cn.xiaowu.bridge.desk;

import cn.xiaowu.bridge.clerks.ClerkSessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/// The cookie that holds a clerk's session.
///
/// @param secure whether browsers reach the bridge by HTTPS only
record ClerkCookie(boolean secure) {
    private static final String NAME = "xiaowu_clerk";

    /// The `Set-Cookie` header. No script can read the cookie, and no other site can have it sent.
    String set(String token) {
        return header(token, ClerkSessions.LIFETIME.toSeconds());
    }

    /// The `Set-Cookie` header that takes it away.
    String clear() {
        return header("", 0);
    }

    private String header(String value, long seconds) {
        return NAME + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }

    static Optional<String> tokenOf(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
