package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.ProblemCode;
import java.security.cert.X509Certificate;

/// What came of a booth's try to enrol.
public sealed interface EnrolmentOutcome {
    /// It has its certificate.
    ///
    /// @param certificate the certificate
    /// @param again whether it was issued before, and the answer lost on the way
    record Issued(X509Certificate certificate, boolean again) implements EnrolmentOutcome {}

    /// It was refused.
    ///
    /// @param why one of the `CLAIM_` codes
    record Refused(ProblemCode why) implements EnrolmentOutcome {}
}
