/// The photograph of a card, made visible by a program that the booth's operator brings. Knows nothing of readers and
/// cards.
///
/// No free decoder of the cards' photograph format (WLT) is known. The vendors' libraries crash, hang and leak as
/// native libraries do, so they never run inside the booth's program.
@NullMarked
package cn.xiaowu.device.idcard.photo;

import org.jspecify.annotations.NullMarked;
