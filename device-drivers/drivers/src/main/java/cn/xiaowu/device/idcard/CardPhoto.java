package cn.xiaowu.device.idcard;

import java.util.Arrays;

/// A card's photograph as it came, in the vendors' WLT format: 102 × 126 dots in up to 1024 bytes. No free decoder of
/// it exists, so that only its head is looked at. Printed without its bytes.
///
/// Can be wiped; not for use by several threads while it is.
public final class CardPhoto {
    /// `WL`, width and height as little-endian 16-bit numbers: so begin all photographs seen.
    private static final byte[] HEAD = {'W', 'L', 102, 0, 126, 0};

    private final byte[] bytes;

    CardPhoto(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// What the head says.
    public enum Head {
        /// The card's data holds no photograph.
        ABSENT,
        /// It begins as a photograph does.
        SOUND,
        /// It begins otherwise: damaged, or of a kind that nobody has seen.
        STRANGE
    }

    /// Whether it begins as a photograph does.
    public Head head() {
        if (bytes.length == 0) {
            return Head.ABSENT;
        }
        boolean begins = bytes.length >= HEAD.length && Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length);
        return begins ? Head.SOUND : Head.STRANGE;
    }

    /// The bytes as they came; a copy, which the caller wipes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many bytes there are.
    public int length() {
        return bytes.length;
    }

    /// Overwrites the bytes with zeros.
    public void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }

    /// What the head says, and the length.
    @Override
    public String toString() {
        return "CardPhoto[" + head() + ", " + bytes.length + " bytes]";
    }
}
