package cn.xiaowu.bridge.quality;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;

/// A page's word on a link of its call.
///
/// @param call the call
/// @param teller whose page, and who says so
/// @param link the link
/// @param quality how good it was so far
/// @param last whether it is over
record LineReport(CallId call, Teller teller, LinkId link, LinkQuality quality, boolean last) {
    /// Whose page it is.
    enum Side {
        BOOTH,
        CLERK
    }

    /// Who tells: believed of its own calls only.
    ///
    /// @param side whose page
    /// @param name the booth's id or the clerk's log-in name
    record Teller(Side side, String name) {}
}
