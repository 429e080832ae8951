package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.server.web.Refusal;
import io.javalin.security.BasicAuthCredentials;
import org.jspecify.annotations.Nullable;

/// Who wants to enrol, and by which code.
///
/// @param booth the booth
/// @param code its claim code
record EnrolCredentials(BoothId booth, ClaimCode code) {

    static EnrolCredentials of(@Nullable BasicAuthCredentials sent) {
        if (sent == null) {
            throw new Refusal(ProblemCode.CLAIM_WRONG, "no claim code came with the request");
        }
        try {
            return new EnrolCredentials(new BoothId(sent.getUsername()), ClaimCode.parse(sent.getPassword()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemCode.CLAIM_WRONG, e.getMessage());
        }
    }
}
