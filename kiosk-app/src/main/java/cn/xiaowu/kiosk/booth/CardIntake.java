package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import cn.xiaowu.contract.screen.CardView.State;
import cn.xiaowu.device.idcard.CardCheck;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.kiosk.session.IdentityCard;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Turns what happens on the card reader into what the session knows: a card that can't be relied on never gets there.
/// Immutable, for use by any thread.
final class CardIntake {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu.MM.dd");

    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which a card expires
    CardIntake(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    CardChanged changed(CardReaderEvent event) {
        return switch (event) {
            case CardReaderEvent.Absent(), CardReaderEvent.ReaderUp() -> state(State.ABSENT);
            case CardReaderEvent.Reading() -> state(State.READING);
            case CardReaderEvent.Lifted() -> state(State.LIFTED);
            case CardReaderEvent.Unreadable() -> state(State.UNREADABLE);
            case CardReaderEvent.Unsupported _ -> state(State.UNSUPPORTED);
            case CardReaderEvent.ReaderDown _ -> state(State.READER_DOWN);
            case CardReaderEvent.Read(var card) -> checked(card);
        };
    }

    private CardChanged checked(ResidentCard card) {
        boolean sound = CardCheck.problems(card, LocalDate.ofInstant(clock.instant(), zone))
                        .isEmpty()
                && !card.name().isBlank();
        return sound ? new CardChanged(State.READ, identity(card)) : state(State.INVALID);
    }

    private static IdentityCard identity(ResidentCard card) {
        return new IdentityCard(
                new PersonName(card.name()),
                card.sex().chinese(),
                card.ethnicGroup().name(),
                card.birth(),
                card.address(),
                new IdNumber(card.idNumber()),
                card.issuer(),
                validity(card));
    }

    private static String validity(ResidentCard card) {
        LocalDate end = card.validUntil();
        return card.validFrom().format(DAY) + " – " + (end == null ? "长期" : end.format(DAY));
    }

    private static CardChanged state(State state) {
        return new CardChanged(state, null);
    }
}
