package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.wire.WireFormat;
import tools.jackson.databind.ObjectWriter;

/// A clerk's page at the relay: says the same texts, and hears the booth's as the booth said them.
final class RelayPage implements ClerkPage, Ear {
    private static final LinkFormat<BoothMessage> INCOMING = LinkFormat.upwards();
    private static final ObjectWriter OUTGOING = WireFormat.mapper().writerFor(ClerkMessage.class);
    /// As long as the bridge's.
    private static final LinkId LINK = new LinkId("3f0c8a52-6c1e-4c0b-9d5e-0a6b7f1d2e3c");

    private final ClerkPart part = new ClerkPart(message -> this.mouth.say(OUTGOING.writeValueAsString(message)));
    private Mouth mouth = Mouth.SHUT;

    @Override
    public synchronized void opened(Mouth opened) {
        mouth = opened;
    }

    @Override
    public synchronized void serve(Play play) {
        part.serve(play);
    }

    @Override
    public synchronized void hangUp() {
        part.hangUp();
    }

    @Override
    public synchronized void heard(String text) {
        if (INCOMING.read(text) instanceof Envelope.Numbered<BoothMessage>(var _, var _, var message)) {
            hear(message);
        }
    }

    private void hear(BoothMessage message) {
        switch (message) {
            case BoothMessage.RequestCall request -> part.called(request.call(), LINK);
            case BoothMessage.SendSignal(var _, var _, var signal) -> part.heard(signal);
            case BoothMessage.MediaFlow _ -> part.started();
            default -> throw new IllegalArgumentException("a booth says no such thing here");
        }
    }
}
