package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.Problem;
import org.jspecify.annotations.Nullable;

/// The agent can't go on. Its message is a sentence for the technician.
final class AgentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;

    AgentException(ExitCode exit, String message) {
        this(exit, message, null);
    }

    AgentException(ExitCode exit, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    static AgentException refused(Problem problem) {
        String detail = problem.detail() == null ? "" : " (" + problem.detail() + ")";
        return new AgentException(ExitCode.of(problem.code()), problem.title() + detail + advice(problem));
    }

    private static String advice(Problem problem) {
        return switch (problem.code()) {
            case CLAIM_WRONG -> ": compare it with the portal; after five wrong tries it is locked";
            case CLAIM_USED, CLAIM_EXPIRED, CLAIM_LOCKED -> ": make a new one on the portal";
            default -> "";
        };
    }

    ExitCode exit() {
        return exit;
    }
}
