package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.ProblemCode;

/// How the agent ends. Scripts rely on the numbers.
enum ExitCode {
    /// 0: the booth is enrolled.
    ENROLLED(0),
    /// 2: an argument or a file can't be used.
    UNUSABLE(2),
    /// 3: the claim code is wrong.
    CODE_WRONG(3),
    /// 4: the claim code was used already.
    CODE_USED(4),
    /// 5: the claim code has expired.
    CODE_EXPIRED(5),
    /// 6: the claim code is locked after too many wrong tries.
    CODE_LOCKED(6),
    /// 7: the server can't be reached; try again later.
    UNREACHABLE(7),
    /// 8: the server is not the right one, or its answer does not fit.
    UNTRUSTED(8),
    /// 9: the server refused for another reason.
    REFUSED(9);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(ProblemCode problem) {
        return switch (problem) {
            case CLAIM_WRONG -> CODE_WRONG;
            case CLAIM_USED -> CODE_USED;
            case CLAIM_EXPIRED -> CODE_EXPIRED;
            case CLAIM_LOCKED -> CODE_LOCKED;
            default -> REFUSED;
        };
    }
}
