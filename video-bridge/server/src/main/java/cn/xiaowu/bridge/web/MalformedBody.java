package cn.xiaowu.bridge.web;

import org.jspecify.annotations.Nullable;

/// A request's body is not what the path asks for. Its message says where, without repeating a value.
public final class MalformedBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedBody(String message) {
        this(message, null);
    }

    MalformedBody(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    Problem problem() {
        return Problem.of(400, "malformed-body", String.valueOf(getMessage()));
    }
}
