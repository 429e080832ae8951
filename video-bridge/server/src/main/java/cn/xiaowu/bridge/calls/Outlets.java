package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;

/// Where the calls' messages go out. Called by the call loop's thread; must not wait.
public interface Outlets {
    /// To a booth, now or as soon as it is back.
    void toBooth(BoothId booth, BridgeMessage message);

    /// To the page of a clerk, if one is open.
    ///
    /// @param clerk the clerk's log-in name
    void toClerk(String clerk, ConsoleMessage message);
}
