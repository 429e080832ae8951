package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.IdentityCard;
import java.nio.ByteBuffer;

/// A card as a reader sends it: the lengths, 256 bytes of text, 1024 bytes of photograph, of which only the head is
/// true to life, and fingerprints, which are no finger's.
final class CardDataEncoder {
    private static final short TEXT = 256;
    private static final short PHOTO = 1024;
    private static final short FINGERPRINT = 1024;
    private static final byte[] PHOTO_HEAD = {'W', 'L', 102, 0, 126, 0, '2', 0};

    private CardDataEncoder() {}

    /// What answers the command that reads text and photograph.
    static byte[] encode(IdentityCard card) {
        ByteBuffer data = ByteBuffer.allocate(2 * Short.BYTES + TEXT + PHOTO);
        data.putShort(TEXT).putShort(PHOTO);
        return data.put(CardTextEncoder.encode(card)).put(PHOTO_HEAD).array();
    }

    /// What answers the command that reads fingerprints too.
    ///
    /// @param present whether the card has fingerprints
    static byte[] encodeWithFingerprint(IdentityCard card, boolean present) {
        short fingerprint = present ? FINGERPRINT : 0;
        ByteBuffer data = ByteBuffer.allocate(3 * Short.BYTES + TEXT + PHOTO + fingerprint);
        data.putShort(TEXT).putShort(PHOTO).putShort(fingerprint);
        data.put(CardTextEncoder.encode(card)).put(PHOTO_HEAD);
        data.position(data.capacity() - fingerprint);
        while (data.hasRemaining()) {
            data.put((byte) data.position());
        }
        return data.array();
    }
}
