package cn.xiaowu.bridge.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/// What tells browsers to run nothing but the bridge's own pages, and to keep them to themselves.
public final class SecurityHeaders {
    /// Element Plus places its pop-ups by style attributes, hence `unsafe-inline` for styles; scripts come
    /// from files.
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), microphone=(self), geolocation=()",
            "Cache-Control", "no-cache");

    private SecurityHeaders() {}

    /// Adds them to every answer.
    public static void addTo(RoutesConfig routes) {
        routes.before(context -> HEADERS.forEach(context::header));
    }
}
