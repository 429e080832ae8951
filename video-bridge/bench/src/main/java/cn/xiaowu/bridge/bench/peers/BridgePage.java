package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.wire.WireFormat;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// A clerk's page at the bridge.
final class BridgePage implements ClerkPage, Ear {
    private static final ObjectReader INCOMING = WireFormat.mapper().readerFor(ConsoleMessage.class);
    private static final ObjectWriter OUTGOING = WireFormat.mapper().writerFor(ClerkMessage.class);

    private final ClerkPart part = new ClerkPart(this::say);
    private Mouth mouth = Mouth.SHUT;

    @Override
    public synchronized void opened(Mouth opened) {
        mouth = opened;
        say(new ClerkMessage.SetAvailable(true));
    }

    @Override
    public synchronized void serve(Play play) {
        part.serve(play);
    }

    @Override
    public synchronized void hangUp() {
        part.hangUp();
    }

    private void say(ClerkMessage message) {
        mouth.say(OUTGOING.writeValueAsString(message));
    }

    @Override
    public synchronized void heard(String text) {
        switch (INCOMING.<ConsoleMessage>readValue(text)) {
            case ConsoleMessage.Offered offered ->
                part.called(offered.ticket().call(), offered.links().getFirst().id());
            case ConsoleMessage.DeliverSignal(var _, var _, var signal) -> part.heard(signal);
            case ConsoleMessage.Started _ -> part.started();
            case ConsoleMessage.Ended(var _, var reason) -> Ended.expect(reason);
            case ConsoleMessage.Refused refused -> throw new IllegalStateException(refused.messageEn());
            default -> {
                // Lists, and who is in the call: nothing to say to that.
            }
        }
    }
}
