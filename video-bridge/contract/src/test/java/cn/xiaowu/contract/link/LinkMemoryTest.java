package cn.xiaowu.contract.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

class LinkMemoryTest {
    private End<BridgeMessage, BoothMessage> bridge = new End<>();
    private End<BoothMessage, BridgeMessage> booth = new End<>();

    /// The class is built once for all tries of a property.
    @BeforeTry
    void begin() {
        bridge = new End<>();
        booth = new End<>();
    }

    /// What can happen to a link, one step at a time.
    enum Step {
        BRIDGE_SENDS,
        BOOTH_SENDS,
        BRIDGE_HEARS,
        BOOTH_HEARS,
        CUT,
        CONNECT
    }

    @Example
    void beginsANewNumberingWhenWhatIsForgottenLeavesAHole() {
        var memory = new LinkMemory<BoothMessage, BridgeMessage>(UUID::randomUUID);
        var end = new BoothMessage.EndCall(CallId.random(), EndReason.CITIZEN_LEFT);
        UUID before = memory.hello().epoch();
        memory.send(new BoothMessage.MediaFlow(CallId.random(), true));
        memory.send(end);

        boolean hole = memory.forget(BoothMessage.EndCall.class::isInstance);

        assertThat(hole).isTrue();
        assertThat(memory.hello().epoch()).isNotEqualTo(before);
        assertThat(memory.resume(new Envelope.Hello<>(UUID.randomUUID(), before, 0))
                        .again())
                .containsExactly(new Envelope.Numbered<>(1, 0, end));
    }

    @Example
    void keepsItsNumberingWhenThereIsNothingToForget() {
        var memory = new LinkMemory<BoothMessage, BridgeMessage>(UUID::randomUUID);
        memory.send(new BoothMessage.EndCall(CallId.random(), EndReason.CITIZEN_LEFT));

        assertThat(memory.forget(BoothMessage.EndCall.class::isInstance)).isFalse();
    }

    @Property(tries = 500)
    void eachMessageArrivesOnceAndInOrderWhereverTheLinkIsCut(@ForAll @Size(max = 120) List<Step> steps) {
        steps.forEach(this::make);
        cut();
        connect();
        settle();

        assertThat(booth.heard).isEqualTo(bridge.said);
        assertThat(bridge.heard).isEqualTo(booth.said);
        assertThat(bridge.memory.kept()).isZero();
        assertThat(booth.memory.kept()).isZero();
    }

    @Property(tries = 200)
    void aBoothThatLostItsMemoryHearsWhatWasNotAcknowledgedInOrder(@ForAll @Size(max = 60) List<Step> steps) {
        steps.forEach(this::make);
        cut();
        List<BridgeMessage> kept = bridge.lastSaid(bridge.memory.kept());

        booth.restart();
        connect();
        settle();

        assertThat(booth.heard).isEqualTo(kept);
    }

    @Example
    void aPeerWithoutMemoryOfUsIsAnew() {
        var unknown = new Envelope.Hello<BoothMessage>(UUID.randomUUID(), null, 0);
        var knowing = new Envelope.Hello<BoothMessage>(UUID.randomUUID(), UUID.randomUUID(), 3);

        assertThat(bridge.memory.resume(unknown).anew()).isTrue();
        assertThat(bridge.memory.resume(knowing).anew()).isFalse();
    }

    @Example
    void aGapBreaksTheLink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        bridge.memory.receive(new Envelope.Numbered<BoothMessage>(2, 0, new BoothMessage.Unknown())))
                .withMessageContaining("message 2 came after 0");
    }

    @Example
    void whatWasNeverSentCannotBeAcknowledged() {
        assertThatIllegalArgumentException().isThrownBy(() -> bridge.memory.acknowledge(1));
    }

    @Example
    void aFullMemoryDropsTheOldestAndBeginsAnew() {
        UUID before = bridge.memory.hello().epoch();
        for (int i = 0; i < LinkMemory.MOST_KEPT; i++) {
            assertThat(bridge.memory.send(new BridgeMessage.Unknown())).isPresent();
        }

        assertThat(bridge.memory.send(new BridgeMessage.Unknown())).isEmpty();

        assertThat(bridge.memory.kept()).isEqualTo(LinkMemory.MOST_KEPT);
        assertThat(bridge.memory.hello().epoch()).isNotEqualTo(before);
    }

    private void make(Step step) {
        switch (step) {
            case BRIDGE_SENDS -> bridge.say(new BridgeMessage.Interrupted(CallId.random(), true));
            case BOOTH_SENDS -> booth.say(new BoothMessage.MediaFlow(CallId.random(), true));
            case BRIDGE_HEARS -> bridge.hear(booth);
            case BOOTH_HEARS -> booth.hear(bridge);
            case CUT -> cut();
            case CONNECT -> {
                cut();
                connect();
            }
        }
    }

    private void cut() {
        bridge.cut();
        booth.cut();
    }

    private void connect() {
        bridge.connect();
        booth.connect();
    }

    private void settle() {
        while (!bridge.wire.isEmpty() || !booth.wire.isEmpty()) {
            bridge.hear(booth);
            booth.hear(bridge);
        }
    }

    /// One end, and what it has put on the wire that has not arrived.
    private static final class End<O extends LinkMessage, I extends LinkMessage> {
        private LinkMemory<O, I> memory = new LinkMemory<>(UUID::randomUUID);
        private final Deque<Envelope<O>> wire = new ArrayDeque<>();
        private final List<O> said = new ArrayList<>();
        private final List<I> heard = new ArrayList<>();
        private boolean greeted;

        void say(O message) {
            said.add(message);
            var numbered = memory.send(message).orElseThrow();
            if (greeted) {
                wire.add(numbered);
            }
        }

        void hear(End<I, O> other) {
            Envelope<I> envelope = other.wire.poll();
            switch (envelope) {
                case null -> {}
                case Envelope.Hello<I> hello -> {
                    greeted = true;
                    wire.addAll(memory.resume(hello).again());
                }
                case Envelope.Numbered<I> numbered -> {
                    memory.receive(numbered).ifPresent(heard::add);
                    wire.add(memory.ack());
                }
                case Envelope.Ack<I>(var received) -> memory.acknowledge(received);
                case Envelope.Unknown<I> _ -> throw new IllegalStateException();
            }
        }

        void connect() {
            wire.add(memory.hello());
        }

        void cut() {
            greeted = false;
            wire.clear();
        }

        void restart() {
            memory = new LinkMemory<>(UUID::randomUUID);
            heard.clear();
        }

        List<O> lastSaid(int count) {
            return List.copyOf(said.subList(said.size() - count, said.size()));
        }
    }
}
