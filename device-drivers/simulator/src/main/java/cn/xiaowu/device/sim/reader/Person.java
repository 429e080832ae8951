package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.IdentityCard;

/// Somebody whose card can be laid on the reader. Invented.
///
/// @param id stable name
/// @param title what is special about the card, in Chinese
/// @param titleEn the same in English
/// @param card the card
/// @param addedAddress the address added after a move; empty if there is none
/// @param fingerprint whether the card has fingerprints
public record Person(
        String id, String title, String titleEn, IdentityCard card, String addedAddress, boolean fingerprint) {
    /// Somebody who did not move and whose card has fingerprints.
    public Person(String id, String title, String titleEn, IdentityCard card) {
        this(id, title, titleEn, card, "", true);
    }
}
