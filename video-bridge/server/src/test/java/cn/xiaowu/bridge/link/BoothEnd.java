package cn.xiaowu.bridge.link;

import static org.awaitility.Awaitility.await;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.Inbox;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.link.LinkMemory;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The booth's end of a link, with a memory as a real booth has.
public final class BoothEnd implements WebSocket.Listener {
    private BoothClient booth;
    private final LinkFormat<BoothMessage> outgoing = LinkFormat.upwards();
    private final LinkFormat<BridgeMessage> incoming = LinkFormat.downwards();
    private final LinkMemory<BoothMessage, BridgeMessage> memory = new LinkMemory<>(UUID::randomUUID);
    private final Inbox<BridgeMessage> inbox = new Inbox<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean greeted;
    private int closeCode;
    private int acks;

    /// Not connected yet.
    public BoothEnd(BoothClient booth) {
        this.booth = booth;
    }

    /// The bridge is at another port now.
    public BoothEnd at(int port) {
        booth = booth.at(port);
        return this;
    }

    /// Connects, and waits until the bridge has said hello.
    public BoothEnd connect() {
        URI address = URI.create(booth.bridge().toString().replaceFirst("^http", "ws") + "/v1/link");
        booth.http().newWebSocketBuilder().buildAsync(address, this).join();
        await().until(this::isGreeted);
        return this;
    }

    /// Nothing is heard before this.
    @Override
    public synchronized void onOpen(WebSocket opened) {
        socket = opened;
        write(memory.hello());
        opened.request(1);
    }

    /// Cuts the connection without a word.
    public synchronized void cut() {
        if (socket != null) {
            socket.abort();
        }
        socket = null;
        greeted = false;
    }

    /// Says something now, or when the link is back.
    public synchronized void say(BoothMessage message) {
        var numbered = memory.send(message);
        if (greeted) {
            numbered.ifPresent(this::write);
        }
    }

    /// What the bridge has said.
    public Inbox<BridgeMessage> inbox() {
        return inbox;
    }

    /// Whether everything that was said has arrived.
    public synchronized boolean isEverythingAcknowledged() {
        return memory.kept() == 0;
    }

    /// How many acknowledgements the bridge has sent by themselves.
    public synchronized int acks() {
        return acks;
    }

    /// The code with which the bridge closed the connection; 0 if it did not.
    public synchronized int closeCode() {
        return closeCode;
    }

    private synchronized boolean isGreeted() {
        return greeted;
    }

    private void write(Envelope<BoothMessage> envelope) {
        if (socket != null) {
            socket.sendText(outgoing.write(envelope), true).join();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            hear(incoming.read(text));
        }
        from.request(1);
        return null;
    }

    private synchronized void hear(Envelope<BridgeMessage> envelope) {
        switch (envelope) {
            case Envelope.Hello<BridgeMessage> hello -> {
                greeted = true;
                memory.resume(hello).again().forEach(this::write);
            }
            case Envelope.Numbered<BridgeMessage> numbered -> {
                memory.receive(numbered).ifPresent(inbox::add);
                write(memory.ack());
            }
            case Envelope.Ack<BridgeMessage>(var received) -> {
                acks++;
                memory.acknowledge(received);
            }
            case Envelope.Unknown<BridgeMessage> _ -> throw new IllegalStateException("unknown envelope");
        }
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closeCode = statusCode;
        return null;
    }
}
