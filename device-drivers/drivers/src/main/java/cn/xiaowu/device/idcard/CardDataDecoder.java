package cn.xiaowu.device.idcard;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads a card out of the data that answers [SamCommand#READ] or [SamCommand#READ_WITH_FINGERPRINT]: two or three
/// big-endian lengths, 256 bytes of text, the photograph, the fingerprints. How many lengths there are follows from the
/// command alone.
public final class CardDataDecoder {
    private static final int LONGEST_BLOCK = 1024;

    private CardDataDecoder() {}

    /// What the answer to [SamCommand#READ] says.
    ///
    /// @param data what follows the status bytes
    public static CardContent decode(byte[] data) {
        return decode(data, 2);
    }

    /// What the answer to [SamCommand#READ_WITH_FINGERPRINT] says.
    ///
    /// @param data what follows the status bytes
    public static CardContent decodeWithFingerprint(byte[] data) {
        return decode(data, 3);
    }

    private static CardContent decode(byte[] data, int blocks) {
        if (data.length < 2 * blocks) {
            return new CardContent.Garbled();
        }
        ByteBuffer lengths = ByteBuffer.wrap(data);
        int text = Short.toUnsignedInt(lengths.getShort());
        int photo = Short.toUnsignedInt(lengths.getShort());
        int finger = blocks == 3 ? Short.toUnsignedInt(lengths.getShort()) : 0;
        boolean possible = text == CardText.LENGTH && photo <= LONGEST_BLOCK && finger <= LONGEST_BLOCK;
        if (!possible || 2 * blocks + text + photo + finger != data.length) {
            return new CardContent.Garbled();
        }
        return decodeText(cut(data, 2 * blocks, text, photo, finger));
    }

    private static CardBlocks cut(byte[] data, int from, int text, int photo, int finger) {
        int photoFrom = from + text;
        int fingerFrom = photoFrom + photo;
        return new CardBlocks(
                Arrays.copyOfRange(data, from, photoFrom),
                Arrays.copyOfRange(data, photoFrom, fingerFrom),
                Arrays.copyOfRange(data, fingerFrom, fingerFrom + finger));
    }

    private static CardContent decodeText(CardBlocks blocks) {
        byte[] text = blocks.text();
        IdentityCard card = new CardText(text).card();
        Arrays.fill(text, (byte) 0);
        if (!isLegible(card)) {
            blocks.wipe();
            return new CardContent.Garbled();
        }
        return new CardContent.Card(card, blocks);
    }

    /// One spoilt field does not spoil a card: [CardCheck] names it. A text in which neither the number has a number's
    /// form nor the birth is a day is no card's.
    private static boolean isLegible(IdentityCard card) {
        return card.birth().day().isPresent() || card.idNumber().matches("[0-9]{17}[0-9X]|[A-Z]{3}[0-9]{12}");
    }
}
