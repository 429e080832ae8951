package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.StillId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.kiosk.bridge.BridgeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StillDeskTest {
    private final CallId call = CallId.random();
    private final StillId still = StillId.random();
    private final List<BoothMessage> told = new ArrayList<>();

    @Test
    void tellsOfAStillOnceTheBridgeHasIt() {
        var desk = new StillDesk((_, _) -> still, told::add);

        assertThat(desk.test(call, new byte[1])).isTrue();

        assertThat(told).containsExactly(new BoothMessage.StillTaken(call, still));
    }

    @Test
    void tellsOfNoneThatTheBridgeDidNotTake() {
        var desk = new StillDesk(
                (_, _) -> {
                    throw new BridgeException("the bridge answers 413");
                },
                told::add);

        assertThat(desk.test(call, new byte[1])).isFalse();

        assertThat(told).isEmpty();
    }
}
