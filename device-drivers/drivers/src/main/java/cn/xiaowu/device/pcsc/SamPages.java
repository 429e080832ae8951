package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.CardDataDecoder;
import cn.xiaowu.device.pcsc.Medium.Identity;
import cn.xiaowu.device.pcsc.Medium.Step;
import cn.xiaowu.device.pcsc.Medium.Unreadable;
import java.util.Arrays;

/// An identity card in a PC/SC reader with a security module. The reader answers the made-up command `FF B0 pp 00 00`
/// with page after page of what a serial reader sends as one: lengths, text, photograph.
final class SamPages {
    private static final int PAGES = 6;

    /// Lengths, text, photograph; and room for pages that are longer than they should be.
    private static final int LONGEST = 4096;

    private final ApduChannel reader;

    SamPages(ApduChannel reader) {
        this.reader = reader;
    }

    /// Reads all pages.
    ///
    /// @return the card; [Medium.Unknown] if the reader does not know the command or has no identity card
    Medium read() throws CardLostException {
        byte[] all = new byte[LONGEST];
        int count = 0;
        try {
            for (int page = 0; page < PAGES; page++) {
                ApduReply reply = ApduReply.of(reader.transmit(command(page)));
                if (!reply.isDone() || count + reply.data().length > LONGEST) {
                    return page == 0 ? new Medium.Unknown() : new Unreadable(Step.IDENTITY, reply.status());
                }
                System.arraycopy(reply.data(), 0, all, count, reply.data().length);
                count += reply.data().length;
                reply.wipe();
            }
            return decode(Arrays.copyOf(all, count));
        } finally {
            Arrays.fill(all, (byte) 0);
        }
    }

    private static Medium decode(byte[] data) {
        CardContent content = CardDataDecoder.decode(data);
        Arrays.fill(data, (byte) 0);
        return switch (content) {
            case CardContent.Card card -> new Identity(card);
            case CardContent.Garbled garbled -> new Unreadable(Step.IDENTITY, ApduReply.DONE);
        };
    }

    private static byte[] command(int page) {
        return new byte[] {(byte) 0xFF, (byte) 0xB0, (byte) page, 0, 0};
    }
}
