package cn.xiaowu.bridge.calls;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;

/// Where the calls' messages go out. Must not wait.
public interface Outlets {
    /// To a booth, with the next [#release] or as soon as it is back.
    void toBooth(BoothId booth, BridgeMessage message);

    /// To the page of a clerk with the next [#release], if one is open.
    ///
    /// @param clerk the clerk's log-in name
    void toClerk(String clerk, ConsoleMessage message);

    /// Lets all go out that was handed over, what is for the same page together.
    void release();

    /// A signal to whichever page it is for.
    ///
    /// @param booth the call's booth
    default void carry(BoothId booth, CallId call, MediaPlane.Delivery delivery) {
        switch (delivery.to()) {
            case Party.Booth() ->
                toBooth(booth, new BridgeMessage.DeliverSignal(call, delivery.link(), delivery.signal()));
            case Party.ClerkPage(var clerk) ->
                toClerk(clerk, new ConsoleMessage.DeliverSignal(call, delivery.link(), delivery.signal()));
        }
    }
}
