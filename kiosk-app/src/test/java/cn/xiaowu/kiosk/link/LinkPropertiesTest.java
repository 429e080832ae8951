package cn.xiaowu.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.Envelope.Numbered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/// Two ends and a wire that is cut at any moment, with whatever is on it.
class LinkPropertiesTest {
    @Property(tries = 300)
    void deliversEachMessageOnceAndInOrderWhateverIsCut(@ForAll @Size(max = 120) List<Happening> happenings) {
        var world = new World();
        for (Happening happening : happenings) {
            world.happens(happening);
        }
        world.happens(Happening.CUT);
        world.drain();

        assertThat(world.receivedByBridge).isEqualTo(world.sentByBooth);
        assertThat(world.receivedByBooth).isEqualTo(world.sentByBridge);
    }

    enum Happening {
        BOOTH_SENDS,
        BRIDGE_SENDS,
        ONE_UP,
        ONE_DOWN,
        CUT
    }

    private static final class World {
        private final LinkMemory<BoothMessage, BridgeMessage> booth = new LinkMemory<>(UUID::randomUUID);
        private final LinkMemory<BridgeMessage, BoothMessage> bridge = new LinkMemory<>(UUID::randomUUID);
        private final Queue<Numbered<BoothMessage>> up = new ArrayDeque<>();
        private final Queue<Numbered<BridgeMessage>> down = new ArrayDeque<>();
        private final List<BoothMessage> sentByBooth = new ArrayList<>();
        private final List<BridgeMessage> sentByBridge = new ArrayList<>();
        private final List<BoothMessage> receivedByBridge = new ArrayList<>();
        private final List<BridgeMessage> receivedByBooth = new ArrayList<>();

        World() {
            happens(Happening.CUT);
        }

        void happens(Happening happening) {
            switch (happening) {
                case BOOTH_SENDS -> {
                    var message = new BoothMessage.EndCall(CallId.random(), EndReason.COMPLETED);
                    sentByBooth.add(message);
                    up.add(booth.send(message));
                }
                case BRIDGE_SENDS -> {
                    var message = new BridgeMessage.Ended(CallId.random(), EndReason.COMPLETED);
                    sentByBridge.add(message);
                    down.add(bridge.send(message));
                }
                case ONE_UP -> arrive(up, bridge, receivedByBridge);
                case ONE_DOWN -> arrive(down, booth, receivedByBooth);
                case CUT -> reconnect();
            }
        }

        private <I extends cn.xiaowu.contract.link.LinkMessage> void arrive(
                Queue<Numbered<I>> wire, LinkMemory<?, I> end, List<I> received) {
            Numbered<I> next = wire.poll();
            if (next != null) {
                end.receive(next).ifPresent(received::add);
            }
        }

        private void reconnect() {
            up.clear();
            down.clear();
            Envelope.Hello<BoothMessage> fromBooth = booth.hello();
            Envelope.Hello<BridgeMessage> fromBridge = bridge.hello();
            up.addAll(booth.resume(fromBridge));
            down.addAll(bridge.resume(fromBooth));
        }

        void drain() {
            while (!up.isEmpty() || !down.isEmpty()) {
                happens(Happening.ONE_UP);
                happens(Happening.ONE_DOWN);
            }
        }
    }
}
