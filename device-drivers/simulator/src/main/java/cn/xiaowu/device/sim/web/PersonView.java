package cn.xiaowu.device.sim.web;

import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.device.sim.reader.Person;
import org.jspecify.annotations.Nullable;

/// A sample person, for the page to draw the card.
///
/// @param id stable name
/// @param title what is special about the card
/// @param titleEn the same in English
/// @param name name
/// @param sex sex
/// @param ethnicGroup ethnic group
/// @param birth date of birth
/// @param address address
/// @param idNumber number
/// @param validUntil last day of validity; null if for ever
record PersonView(
        String id,
        String title,
        String titleEn,
        String name,
        String sex,
        String ethnicGroup,
        String birth,
        String address,
        String idNumber,
        @Nullable String validUntil) {
    static PersonView of(Person person) {
        ResidentCard card = person.card();
        return new PersonView(
                person.id(),
                person.title(),
                person.titleEn(),
                card.name(),
                card.sex().chinese(),
                card.ethnicGroup().name(),
                card.birth().toString(),
                card.address(),
                card.idNumber(),
                card.validUntil() == null ? null : card.validUntil().toString());
    }
}
