package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import cn.xiaowu.contract.screen.CardView.State;
import cn.xiaowu.device.idcard.CardCheck;
import cn.xiaowu.device.idcard.CardDate;
import cn.xiaowu.device.idcard.CardReaderEvent;
import cn.xiaowu.device.idcard.ForeignerCard2017;
import cn.xiaowu.device.idcard.ForeignerCard2023;
import cn.xiaowu.device.idcard.HongKongMacaoTaiwanCard;
import cn.xiaowu.device.idcard.ResidentCard;
import cn.xiaowu.kiosk.session.IdentityCard;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

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

    /// What it means for the session; empty if nothing.
    Optional<CardChanged> changed(CardReaderEvent event) {
        return switch (event) {
            case CardReaderEvent.Absent(), CardReaderEvent.ReaderUp() -> told(State.ABSENT);
            case CardReaderEvent.Reading() -> told(State.READING);
            case CardReaderEvent.Lifted() -> told(State.LIFTED);
            case CardReaderEvent.Unreadable() -> told(State.UNREADABLE);
            case CardReaderEvent.Unsupported _ -> told(State.UNSUPPORTED);
            case CardReaderEvent.Suspect() -> told(State.INVALID);
            case CardReaderEvent.ReaderDown _ -> told(State.READER_DOWN);
            case CardReaderEvent.Read(var card, var blocks) -> {
                // Photograph and raw text are not used here, so they go at once.
                blocks.wipe();
                yield Optional.of(checked(card));
            }
            // Which reader it is concerns the technician, and nothing more is asked of a card.
            case CardReaderEvent.Identified _, CardReaderEvent.Supplemented _ -> Optional.empty();
        };
    }

    private static Optional<CardChanged> told(State state) {
        return Optional.of(state(state));
    }

    private CardChanged checked(cn.xiaowu.device.idcard.IdentityCard card) {
        boolean sound = CardCheck.problems(card, LocalDate.ofInstant(clock.instant(), zone))
                        .isEmpty()
                && !card.name().isBlank();
        return sound ? identified(card) : state(State.INVALID);
    }

    private static CardChanged identified(cn.xiaowu.device.idcard.IdentityCard card) {
        return switch (card) {
            case ResidentCard resident ->
                read(resident, resident.ethnicGroup().name(), resident.address(), resident.issuer());
            case HongKongMacaoTaiwanCard permit -> read(permit, "", permit.address(), permit.issuer());
            case ForeignerCard2023 foreigner -> read(foreigner, "", "", "");
            // Its number has 15 characters; cases are filed under numbers of 18.
            case ForeignerCard2017 _ -> state(State.UNSUPPORTED);
        };
    }

    /// Empty is what a kind of card does not say.
    private static CardChanged read(
            cn.xiaowu.device.idcard.IdentityCard card, String ethnicGroup, String address, String issuer) {
        return new CardChanged(
                State.READ,
                new IdentityCard(
                        new PersonName(card.name()),
                        card.sex().chinese(),
                        ethnicGroup,
                        card.birth().day().orElseThrow(),
                        address,
                        new IdNumber(card.idNumber()),
                        issuer,
                        shown(card.validFrom()) + " – " + shown(card.validUntil())));
    }

    private static String shown(CardDate date) {
        return date.day().map(day -> day.format(DAY)).orElse(date.text());
    }

    private static CardChanged state(State state) {
        return new CardChanged(state, null);
    }
}
