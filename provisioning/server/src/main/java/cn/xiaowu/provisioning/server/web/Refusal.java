package cn.xiaowu.provisioning.server.web;

import cn.xiaowu.provisioning.contract.Problem;
import cn.xiaowu.provisioning.contract.ProblemCode;
import org.jspecify.annotations.Nullable;

/// A request is refused. Thrown from a route, answered as problem+json.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable String detail;

    /// @param code why
    public Refusal(ProblemCode code) {
        this(code, null);
    }

    /// @param code why
    /// @param detail what exactly, for whoever sent it
    public Refusal(ProblemCode code, @Nullable String detail) {
        // An answer, not a fault: nobody reads its stack trace.
        super(code.title(), null, false, false);
        this.code = code;
        this.detail = detail;
    }

    Problem problem() {
        return Problem.of(code, detail);
    }
}
