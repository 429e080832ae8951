package cn.xiaowu.bridge.link;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.link.BoothMessage;

/// Hears of all booths' links. Calls about one booth come one after the other, and must not wait.
public interface LinkListener {
    /// The booth's link came up.
    ///
    /// @param anew whether the booth lost its memory of what was said before, for example because it was
    ///     restarted
    void up(BoothId booth, boolean anew);

    /// The booth's link went down.
    void down(BoothId booth);

    /// The booth said something; each message once, in order.
    void said(BoothId booth, BoothMessage message);
}
