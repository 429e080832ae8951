package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.StillId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.kiosk.bridge.BridgeException;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands stills to the bridge, and tells on the link that they are there. Keeps none.
///
/// @param bridge takes a still; waits
/// @param link tells of it
record StillDesk(BiFunction<CallId, byte[], StillId> bridge, Consumer<BoothMessage> link)
        implements BiPredicate<CallId, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(StillDesk.class);

    @Override
    public boolean test(CallId call, byte[] jpeg) {
        try {
            link.accept(new BoothMessage.StillTaken(call, bridge.apply(call, jpeg)));
            return true;
        } catch (BridgeException e) {
            LOG.warn("a still could not be handed in: {}", e.getMessage());
            return false;
        }
    }
}
