package cn.xiaowu.device.sim.web;

import cn.xiaowu.device.idcard.HongKongMacaoTaiwanCard;
import cn.xiaowu.device.idcard.IdentityCard;
import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.device.sim.reader.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A sample person, for the page to draw the card.
///
/// @param id stable name
/// @param title what is special about the card
/// @param titleEn the same in English
/// @param name name
/// @param sex sex
/// @param ethnicGroup ethnic group; empty if the card has none
/// @param birth date of birth
/// @param address address; empty if the card has none
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
        IdentityCard card = person.card();
        return new PersonView(
                person.id(),
                person.title(),
                person.titleEn(),
                card.name(),
                card.sex().chinese(),
                card instanceof ResidentCard resident ? resident.ethnicGroup().name() : "",
                card.birth().day().map(LocalDate::toString).orElse(card.birth().text()),
                address(card),
                card.idNumber(),
                card.validUntil().day().map(LocalDate::toString).orElse(null));
    }

    private static String address(IdentityCard card) {
        return switch (card) {
            case ResidentCard resident -> resident.address();
            case HongKongMacaoTaiwanCard permit -> permit.address();
            default -> "";
        };
    }
}
