package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.cases.CaseNumber;

/// Under which number the case is handed in.
///
/// @param number the case's number
/// @param progressCode the secret by which its holder may see the progress; 16 characters
public record Filing(CaseNumber number, String progressCode) {

    /// The address for the progress code.
    ///
    /// @param progressBase for example `https://bridge.example`, without a slash at the end
    String progressUrl(String progressBase) {
        return progressBase + "/progress/" + number + "?c=" + progressCode;
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "Filing[" + number + "]";
    }
}
