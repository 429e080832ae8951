package cn.xiaowu.provisioning.contract;

/// How far a booth's enrolment has come.
public enum EnrolmentState {
    /// 预登记: recorded, nobody can enrol it yet.
    STAGED,
    /// 待认领: a claim code is open.
    CLAIMABLE,
    /// 已发证: it holds a certificate.
    ENROLLED
}
