package cn.xiaowu.device.mrz;

import cn.xiaowu.device.mrz.MrzOutcome.Reason;
import java.util.Optional;

/// Checks a zone: which characters stand where, and every check digit. Dates are for [ZoneDates].
final class ZoneCheck {
    private ZoneCheck() {}

    /// Looks for the first thing that is wrong.
    ///
    /// @return what is wrong and at which place; empty if nothing is
    static Optional<Flaw> of(Zone zone) {
        return letters(zone)
                .or(() -> head(zone))
                .or(() -> number(zone))
                .or(() -> digit(zone, zone.layout().birth(), Reason.BIRTH_CHECK))
                .or(() -> digit(zone, zone.layout().expiry(), Reason.EXPIRY_CHECK))
                .or(() -> optional(zone))
                .or(() -> composite(zone));
    }

    private static Optional<Flaw> letters(Zone zone) {
        for (int place = 0; place < zone.text().length(); place++) {
            if (zone.layout().hasLettersOnly(place) && Character.isDigit(zone.at(place))) {
                return flaw(Reason.LETTERS_ONLY, place);
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> head(Zone zone) {
        ZoneLayout layout = zone.layout();
        String codes = layout.format() == MrzFormat.TD3 ? "P" : "ACI";
        if (codes.indexOf(zone.at(0)) < 0) {
            return flaw(Reason.DOCUMENT_CODE, 0);
        }
        if ("MFX<".indexOf(zone.at(layout.sex())) < 0) {
            return flaw(Reason.SEX, layout.sex());
        }
        return zone.at(layout.name().from()) == Zone.FILLER
                ? flaw(Reason.NAME, layout.name().from())
                : Optional.empty();
    }

    private static Optional<Flaw> number(Zone zone) {
        Field number = zone.layout().number();
        boolean right = !zone.isBlank(number) && CheckDigit.of(zone.wholeNumber()) == zone.numberCheck();
        return right ? Optional.empty() : flaw(Reason.NUMBER_CHECK, number.from());
    }

    private static Optional<Flaw> digit(Zone zone, Field field, Reason reason) {
        return CheckDigit.of(zone.raw(field)) == zone.at(field.check()) ? Optional.empty() : flaw(reason, field.from());
    }

    /// An empty field may have a filler for its check digit.
    private static Optional<Flaw> optional(Zone zone) {
        Field checked = zone.layout().checked();
        if (checked == null || (zone.isBlank(checked) && zone.at(checked.check()) == Zone.FILLER)) {
            return Optional.empty();
        }
        return digit(zone, checked, Reason.OPTIONAL_CHECK);
    }

    private static Optional<Flaw> composite(Zone zone) {
        int place = zone.layout().composite();
        return CheckDigit.of(zone.composed()) == zone.at(place)
                ? Optional.empty()
                : flaw(Reason.COMPOSITE_CHECK, place);
    }

    private static Optional<Flaw> flaw(Reason reason, int place) {
        return Optional.of(new Flaw(reason, place));
    }

    /// What is wrong, and at which place of the joined lines, from 0.
    ///
    /// @param reason what
    /// @param place where
    record Flaw(Reason reason, int place) {
        /// The same for people.
        MrzOutcome.Rejected rejected(MrzFormat format) {
            return new MrzOutcome.Rejected(reason, place / format.columns() + 1, place % format.columns() + 1);
        }
    }
}
