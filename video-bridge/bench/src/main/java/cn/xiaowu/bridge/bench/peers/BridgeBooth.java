package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.link.LinkMemory;
import cn.xiaowu.contract.link.OwedAck;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// A booth at the bridge, with the numbered link of a real one.
final class BridgeBooth implements Booth, Ear {
    private static final LinkFormat<BoothMessage> OUTGOING = LinkFormat.upwards();
    private static final LinkFormat<BridgeMessage> INCOMING = LinkFormat.downwards();
    /// As a real one waits.
    private static final Executor LATER = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    private final LinkMemory<BoothMessage, BridgeMessage> memory = new LinkMemory<>(UUID::randomUUID);
    private final CompletableFuture<Booth> greeted = new CompletableFuture<>();
    private final BoothPart part;
    private Mouth mouth = Mouth.SHUT;
    private final OwedAck owed = new OwedAck();

    BridgeBooth(String id) {
        this.part = new BoothPart(id, this::say);
    }

    /// Done when both sides have said hello.
    CompletableFuture<Booth> greeted() {
        return greeted;
    }

    @Override
    public synchronized void opened(Mouth opened) {
        mouth = opened;
        write(memory.hello());
    }

    @Override
    public synchronized void begin(Play play) {
        part.begin(play);
    }

    private void say(BoothMessage message) {
        // It tells what was received, too.
        owed.told();
        write(memory.send(message).orElseThrow(() -> new IllegalStateException("the bridge acknowledges nothing")));
    }

    private void write(Envelope<BoothMessage> envelope) {
        mouth.say(OUTGOING.write(envelope));
    }

    @Override
    public synchronized void heard(String text) {
        switch (INCOMING.read(text)) {
            case Envelope.Hello<BridgeMessage> hello -> {
                memory.resume(hello);
                greeted.complete(this);
            }
            case Envelope.Numbered<BridgeMessage> numbered -> {
                var message = memory.receive(numbered);
                acknowledgeSoon();
                message.ifPresent(this::hear);
            }
            case Envelope.Ack<BridgeMessage>(var received) -> memory.acknowledge(received);
            case Envelope.Unknown<BridgeMessage> _ -> throw new IllegalArgumentException("an unknown envelope");
        }
    }

    private void acknowledgeSoon() {
        if (owed.owe()) {
            LATER.execute(this::acknowledge);
        }
    }

    private synchronized void acknowledge() {
        if (owed.look()) {
            write(memory.ack());
        }
    }

    private void hear(BridgeMessage message) {
        switch (message) {
            case BridgeMessage.DeliverSignal(var _, var link, var signal) -> part.heard(link, signal);
            case BridgeMessage.Answered _ -> part.answered();
            case BridgeMessage.Ended(var _, var reason) -> {
                Ended.expect(reason);
                part.over();
            }
            default -> {
                // Its place in the queue, and who is in the call: nothing to say to that.
            }
        }
    }
}
