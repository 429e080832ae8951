package cn.xiaowu.device.pcsc;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Talks to a card as T=0 wants it: fetches what `61 xx` announces by GET RESPONSE, and asks again with the right
/// length after `6C xx`. Bounded: a card that announces without end is taken at its word no longer.
final class ApduDialogue {
    private static final int MORE_DATA = 0x61;
    private static final int WRONG_LENGTH = 0x6C;
    private static final int CLASS = 0;
    /// Header and expected length: a command without a body.
    private static final int WITHOUT_BODY = 5;

    /// More than any file of these cards fills.
    private static final int MOST_STEPS = 8;

    private final ApduChannel channel;

    ApduDialogue(ApduChannel channel) {
        this.channel = channel;
    }

    /// Says something and collects the whole answer.
    ApduReply say(byte[] command) throws CardLostException {
        ApduReply reply = ApduReply.of(channel.transmit(command));
        if (reply.sw1() == WRONG_LENGTH && command.length == WITHOUT_BODY) {
            byte[] again = command.clone();
            again[again.length - 1] = (byte) reply.sw2();
            reply = ApduReply.of(channel.transmit(again));
        }
        return reply.sw1() == MORE_DATA ? collect(reply) : reply;
    }

    private ApduReply collect(ApduReply first) throws CardLostException {
        Collected data = new Collected();
        data.write(first.data(), 0, first.data().length);
        ApduReply reply = first;
        for (int step = 0; step < MOST_STEPS && reply.sw1() == MORE_DATA; step++) {
            reply.wipe();
            reply = ApduReply.of(channel.transmit(getResponse(reply.sw2())));
            data.write(reply.data(), 0, reply.data().length);
        }
        reply.wipe();
        return new ApduReply(data.takeAll(), reply.status());
    }

    private static byte[] getResponse(int length) {
        return new byte[] {CLASS, (byte) 0xC0, 0, 0, (byte) length};
    }

    /// Wiped once taken.
    private static final class Collected extends ByteArrayOutputStream {
        /// No file of these cards is longer, so that no copy is left behind by growing.
        private static final int LONGEST = 256 * (MOST_STEPS + 1);

        Collected() {
            super(LONGEST);
        }

        byte[] takeAll() {
            byte[] all = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return all;
        }
    }
}
