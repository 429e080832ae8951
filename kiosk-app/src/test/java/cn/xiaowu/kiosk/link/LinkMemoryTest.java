package cn.xiaowu.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope.Hello;
import cn.xiaowu.contract.link.Envelope.Numbered;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkMemoryTest {
    private static final UUID PEER = new UUID(0, 7);

    private final LinkMemory<BoothMessage, BridgeMessage> memory = new LinkMemory<>(UUID::randomUUID);

    @Test
    void sendsAgainWhatTheOtherEndHasNotReceived() {
        memory.send(flow(true));
        memory.send(flow(false));

        var again = memory.resume(new Hello<>(PEER, memory.hello().epoch(), 1));

        assertThat(again).containsExactly(new Numbered<>(2, 0, flow(false)));
    }

    @Test
    void numbersFromOneAgainForABridgeThatLostItsMemory() {
        memory.send(flow(true));
        memory.acknowledge(1);
        memory.send(flow(false));

        var again = memory.resume(new Hello<>(PEER, null, 0));

        assertThat(again).containsExactly(new Numbered<>(1, 0, flow(false)));
        assertThat(memory.send(flow(true)).number()).isEqualTo(2);
    }

    @Test
    void takesNothingTwice() {
        memory.resume(new Hello<>(PEER, null, 0));

        assertThat(memory.receive(new Numbered<>(1, 0, ended()))).contains(ended());
        assertThat(memory.receive(new Numbered<>(1, 0, ended()))).isEmpty();
    }

    @Test
    void refusesToGoOnWhenAMessageIsMissing() {
        memory.resume(new Hello<>(PEER, null, 0));

        assertThatThrownBy(() -> memory.receive(new Numbered<>(2, 0, ended())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnAcknowledgementOfWhatWasNeverSent() {
        assertThatThrownBy(() -> memory.acknowledge(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beginsANewNumberingWhenWhatIsForgottenLeavesAHole() {
        UUID before = memory.hello().epoch();
        memory.send(flow(true));
        memory.send(end());

        boolean hole = memory.forget(BoothMessage.EndCall.class::isInstance);

        assertThat(hole).isTrue();
        assertThat(memory.hello().epoch()).isNotEqualTo(before);
        assertThat(memory.resume(new Hello<>(PEER, before, 0))).containsExactly(new Numbered<>(1, 0, end()));
    }

    @Test
    void keepsItsNumberingWhenThereIsNothingToForget() {
        memory.send(end());

        assertThat(memory.forget(BoothMessage.EndCall.class::isInstance)).isFalse();
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int i = 0; i < LinkMemory.MOST_KEPT + 5; i++) {
            memory.send(flow(true));
        }

        List<Numbered<BoothMessage>> again = memory.resume(new Hello<>(PEER, null, 0));

        assertThat(again).hasSize(LinkMemory.MOST_KEPT);
    }

    private static final CallId CALL = new CallId(new UUID(0, 1));

    private static BoothMessage flow(boolean flowing) {
        return new BoothMessage.MediaFlow(CALL, flowing);
    }

    private static BoothMessage end() {
        return new BoothMessage.EndCall(CALL, EndReason.CITIZEN_LEFT);
    }

    private static BridgeMessage ended() {
        return new BridgeMessage.Ended(CALL, EndReason.CLERK_HUNG_UP);
    }
}
