package cn.xiaowu.device.idcard;

import java.util.Arrays;

/// The bytes of a card as they came, beside what was read out of them: rare characters that a field cut in half,
/// reserved fields, photograph and fingerprints are here and nowhere else. Printed without a byte.
///
/// Whoever is handed a card wipes its blocks when they are no longer needed. Not for use by several threads.
public final class CardBlocks {
    private final byte[] text;
    private final CardPhoto photo;
    private final byte[] fingerprint;

    CardBlocks(byte[] text, byte[] photo, byte[] fingerprint) {
        this.text = text.clone();
        this.photo = new CardPhoto(photo);
        this.fingerprint = fingerprint.clone();
    }

    /// The 256 bytes of text; a copy, which the caller wipes.
    public byte[] text() {
        return text.clone();
    }

    /// The photograph.
    public CardPhoto photo() {
        return photo;
    }

    /// The fingerprints: 1024 bytes, or none if they were not asked for or the card has none. A copy, which the caller
    /// wipes.
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /// Overwrites everything with zeros.
    public void wipe() {
        Arrays.fill(text, (byte) 0);
        photo.wipe();
        Arrays.fill(fingerprint, (byte) 0);
    }

    /// Only lengths.
    @Override
    public String toString() {
        return "CardBlocks[" + text.length + " + " + photo.length() + " + " + fingerprint.length + " bytes]";
    }
}
