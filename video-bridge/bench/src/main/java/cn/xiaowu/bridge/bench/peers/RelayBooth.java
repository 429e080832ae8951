package cn.xiaowu.bridge.bench.peers;

import cn.xiaowu.contract.console.ClerkMessage;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.link.Envelope;
import cn.xiaowu.contract.link.LinkFormat;
import cn.xiaowu.contract.wire.WireFormat;
import tools.jackson.databind.ObjectReader;

/// A booth at the relay: says the same texts, and hears the clerk's as the clerk said them.
final class RelayBooth implements Booth, Ear {
    private static final LinkFormat<BoothMessage> OUTGOING = LinkFormat.upwards();
    private static final ObjectReader INCOMING = WireFormat.mapper().readerFor(ClerkMessage.class);

    private final BoothPart part;
    private Mouth mouth = Mouth.SHUT;
    private long number;

    RelayBooth(String id) {
        this.part = new BoothPart(id, this::say);
    }

    @Override
    public synchronized void opened(Mouth opened) {
        mouth = opened;
    }

    @Override
    public synchronized void begin(Play play) {
        part.begin(play);
    }

    private void say(BoothMessage message) {
        mouth.say(OUTGOING.write(new Envelope.Numbered<>(++number, number, message)));
    }

    @Override
    public synchronized void heard(String text) {
        switch (INCOMING.<ClerkMessage>readValue(text)) {
            case ClerkMessage.SendSignal(var _, var link, var signal) -> part.heard(link, signal);
            case ClerkMessage.Answer _ -> part.answered();
            case ClerkMessage.HangUp _ -> part.over();
            default -> {
                // That the clerk sees the citizen.
            }
        }
    }
}
