package cn.xiaowu.device.sim.reader;

import cn.xiaowu.device.idcard.ResidentCard;

/// Somebody whose card can be laid on the reader. Invented.
///
/// @param id stable name
/// @param title what is special about the card, in Chinese
/// @param titleEn the same in English
/// @param card the card
public record Person(String id, String title, String titleEn, ResidentCard card) {}
