package cn.xiaowu.device.idcard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Builds the data of a read card field by field, as a reader sends it after the status bytes.
final class CardBytes {
    private final byte[] data = new byte[4 + 256 + 1024];

    private CardBytes() {
        data[0] = 1;
        data[2] = 4;
        for (int i = 4; i < 260; i += 2) {
            data[i] = ' ';
        }
    }

    /// The resident whose number is the standard's own sample.
    static CardBytes sample() {
        return new CardBytes()
                .with(0, "样例甲")
                .with(30, "1")
                .with(32, "01")
                .with(36, "19491231")
                .with(52, "北京市朝阳区样例街道１号")
                .with(122, "11010519491231002X")
                .with(158, "北京市公安局样例分局")
                .with(188, "20200101")
                .with(204, "长期");
    }

    CardBytes with(int offset, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(encoded, 0, data, 4 + offset, encoded.length);
        return this;
    }

    CardBytes withLengths(int text, int photo) {
        data[0] = (byte) (text >> 8);
        data[1] = (byte) text;
        data[2] = (byte) (photo >> 8);
        data[3] = (byte) photo;
        return this;
    }

    byte[] data() {
        return data.clone();
    }

    byte[] cutTo(int length) {
        return Arrays.copyOf(data, length);
    }

    /// The whole answer to the read command.
    SamReply reply() {
        return new SamReply(SamStatus.DONE, data());
    }

    /// The whole answer to the command that reads fingerprints too, of a card that has none.
    SamReply replyWithFingerprint() {
        byte[] with = new byte[data.length + 2];
        System.arraycopy(data, 0, with, 0, 4);
        System.arraycopy(data, 4, with, 6, data.length - 4);
        return new SamReply(SamStatus.DONE, with);
    }
}
