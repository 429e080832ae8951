package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.cases.Applicant;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.catalogue.ServiceItem;
import java.time.Instant;

/// What a receipt (受理回执) says.
///
/// @param number the case
/// @param item what was applied for
/// @param applicant who applied; printed masked
/// @param signedAt when
/// @param progressUrl where its holder sees the progress; holds the progress code
public record Receipt(CaseNumber number, ServiceItem item, Applicant applicant, Instant signedAt, String progressUrl) {

    /// Without the address.
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
