package cn.xiaowu.device.sim.web;

import java.util.Map;

/// A request that is refused, with the words to say so (RFC 9457).
final class Refusal extends RuntimeException {
    private final int status;
    private final String title;

    private Refusal(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, "Bad request", detail);
    }

    static Refusal foreignOrigin() {
        return new Refusal(403, "Forbidden", "only this program's own page may do this");
    }

    static Refusal notFound(String detail) {
        return new Refusal(404, "Not found", detail);
    }

    static Refusal unplugged(String device) {
        return new Refusal(409, "Unplugged", "the plug of the " + device + " is out");
    }

    int status() {
        return status;
    }

    /// The answer's body.
    Map<String, Object> problem() {
        return Map.of("type", "about:blank", "title", title, "status", status, "detail", String.valueOf(getMessage()));
    }
}
