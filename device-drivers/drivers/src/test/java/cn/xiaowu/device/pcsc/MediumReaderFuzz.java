package cn.xiaowu.device.pcsc;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/// Any answers from a card: a medium, after a bounded number of commands, and never an exception.
public final class MediumReaderFuzz {
    private static final int MOST_COMMANDS = 100;

    private MediumReaderFuzz() {}

    /// A card that is read, one that wants a PIN, and one that announces and corrects.
    public static List<byte[]> seeds() {
        byte[] ok = {2, (byte) 0x90, 0};
        byte[] number = answer("\u0007\u0009A00000001");
        byte[] head = joined(ok, ok, answer("\u0001\u0010" + "0".repeat(16)), answer("\u0003\u00042.00"), number, ok);
        byte[] holder = joined(answer("\u0008\u001211010519491231002X"), answer("\u0009\u0006样例甲"));
        return List.of(joined(head, holder), joined(head, new byte[] {2, 0x69, (byte) 0x82}), new byte[] {
            2, 0x61, 4, 6, 0x6F, 2, (byte) 0x84, 0, (byte) 0x90, 0, 2, 0x6C, 9
        });
    }

    private static byte[] answer(String data) {
        byte[] bytes = data.getBytes(Charset.forName("GBK"));
        return joined(new byte[] {(byte) (bytes.length + 2)}, bytes, new byte[] {(byte) 0x90, 0});
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// Tries one input.
    ///
    /// @param input answer after answer: a length, and that many bytes; then the card is gone
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedCard card = new FuzzedCard(input);
        Medium medium = MediumReader.read(card);
        if (card.commands > MOST_COMMANDS || medium.toString().isEmpty()) {
            throw new AssertionError("a card was asked " + card.commands + " times");
        }
    }

    private static final class FuzzedCard implements ApduChannel {
        private final byte[] input;
        private int at;
        private int commands;

        FuzzedCard(byte[] input) {
            this.input = input;
        }

        @Override
        public byte[] transmit(byte[] command) throws CardLostException {
            commands++;
            if (at >= input.length) {
                throw new CardLostException("gone");
            }
            int from = at + 1;
            at = Math.min(input.length, from + (input[at] & 0xFF));
            return Arrays.copyOfRange(input, from, at);
        }
    }
}
