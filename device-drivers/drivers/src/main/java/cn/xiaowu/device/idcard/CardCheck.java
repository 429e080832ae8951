package cn.xiaowu.device.idcard;

import cn.xiaowu.device.idcard.number.CitizenNumber;
import cn.xiaowu.device.idcard.number.OldForeignerNumber;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whether a card can be relied on: valid today, and number, birth and sex fit together. What is only strange is for
/// [CardWarning].
public final class CardCheck {
    private CardCheck() {}

    /// Looks for everything that is wrong.
    ///
    /// @param card the card
    /// @param today the date at the booth
    /// @return what is wrong; empty if nothing is
    public static Set<Problem> problems(IdentityCard card, LocalDate today) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        checkValidity(card, today, problems);
        if (card.birth().day().filter(birth -> !birth.isAfter(today)).isEmpty()) {
            problems.add(Problem.BIRTH_IMPOSSIBLE);
        }
        if (card instanceof ForeignerCard2017 foreigner) {
            checkOldNumber(foreigner, problems);
        } else {
            checkNumber(card, problems);
        }
        return problems;
    }

    private static void checkValidity(IdentityCard card, LocalDate today, Set<Problem> problems) {
        Optional<LocalDate> from = card.validFrom().day();
        Optional<LocalDate> until = card.validUntil().day();
        if (from.isEmpty() || (until.isEmpty() && !card.validUntil().isLongTerm())) {
            problems.add(Problem.VALIDITY_IMPOSSIBLE);
        }
        if (from.filter(today::isBefore).isPresent()) {
            problems.add(Problem.NOT_YET_VALID);
        }
        if (until.filter(today::isAfter).isPresent()) {
            problems.add(Problem.EXPIRED);
        }
    }

    /// Only the form: the check digit of these numbers is known from one source, and is for [CardWarning].
    private static void checkOldNumber(ForeignerCard2017 card, Set<Problem> problems) {
        if (!OldForeignerNumber.hasForm(card.idNumber())) {
            problems.add(Problem.NUMBER_WRONG);
        }
    }

    private static void checkNumber(IdentityCard card, Set<Problem> problems) {
        Optional<CitizenNumber> sound = CitizenNumber.of(card.idNumber());
        if (sound.isEmpty() || sound.get().isForeigners() != card instanceof ForeignerCard2023) {
            problems.add(Problem.NUMBER_WRONG);
            return;
        }
        CitizenNumber number = sound.get();
        if (card.birth().day().filter(birth -> !birth.equals(number.birth())).isPresent()) {
            problems.add(Problem.BIRTH_DIFFERS);
        }
        boolean otherSex = number.isMale() ? card.sex() == Sex.FEMALE : card.sex() == Sex.MALE;
        if (otherSex) {
            problems.add(Problem.SEX_DIFFERS);
        }
    }

    /// What can be wrong with a card.
    public enum Problem {
        /// Its first day is still to come.
        NOT_YET_VALID,
        /// Its last day is over.
        EXPIRED,
        /// First or last day of validity is no day.
        VALIDITY_IMPOSSIBLE,
        /// The date of birth is no day, or still to come.
        BIRTH_IMPOSSIBLE,
        /// The number is not sound: its form, its check character, the birth in it, or a foreigner's on another's card.
        NUMBER_WRONG,
        /// The number names another date of birth: a fault of the reader as a rule, since cards are made from it.
        BIRTH_DIFFERS,
        /// The number names the other sex.
        SEX_DIFFERS
    }
}
