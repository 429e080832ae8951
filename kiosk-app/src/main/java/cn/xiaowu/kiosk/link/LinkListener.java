package cn.xiaowu.kiosk.link;

import cn.xiaowu.contract.link.BridgeMessage;

/// Hears of the link; called by the link's one thread.
public interface LinkListener {
    /// The link came up (resumed) or went down.
    void changed(boolean online);

    /// The bridge said something; each message once, in order.
    void received(BridgeMessage message);
}
