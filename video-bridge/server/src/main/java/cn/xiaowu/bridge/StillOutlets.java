package cn.xiaowu.bridge;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.calls.Outlets;
import cn.xiaowu.bridge.stills.Stills;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;

/// Lets a clerk see a still once told of it, and forgets the stills of a call that is over, before the messages that
/// say
/// so go out.
///
/// @param outlets where they go out
/// @param stills what is seen and forgotten
record StillOutlets(Outlets outlets, Stills stills) implements Outlets {
    @Override
    public void toBooth(BoothId booth, BridgeMessage message) {
        if (message instanceof BridgeMessage.Ended(var call, var _)) {
            stills.forget(call);
        }
        outlets.toBooth(booth, message);
    }

    @Override
    public void toClerk(String clerk, ConsoleMessage message) {
        if (message instanceof ConsoleMessage.StillTaken(var call, var still)) {
            stills.show(call, still, clerk);
        }
        outlets.toClerk(clerk, message);
    }

    @Override
    public void release() {
        outlets.release();
    }
}
