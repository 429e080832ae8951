package cn.xiaowu.kiosk.session;

import cn.xiaowu.kiosk.form.FormDraft;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The personal values of a visit, to be searched for after they were erased.
///
/// @param values texts that are not found by chance: of at least three characters, no dates, no amounts
public record Traces(Set<String> values) {
    private static final int SHORTEST = 3;
    /// Dates, amounts and short words are in every program's memory; finding one says nothing about a person.
    private static final Pattern COMMON = Pattern.compile("[0-9.,:/-]{1,10}|[ -~]{1,7}");

    /// Copies the set.
    public Traces {
        values = Set.copyOf(values);
    }

    static Traces of(Visit visit) {
        var values = new LinkedHashSet<String>();
        Identification identification = visit.identification();
        IdentityCard card = identification.card();
        if (card != null) {
            Stream.of(card.name().value(), card.idNumber().value(), card.address())
                    .forEach(values::add);
        }
        if (identification.prepared() != null) {
            values.add(identification.prepared().name().value());
            values.add(identification.prepared().idNumber().value());
        }
        FormDraft form = visit.form();
        if (form != null) {
            form.freeTexts().forEach(values::add);
        }
        if (visit.filing() != null) {
            values.add(visit.filing().progressCode());
        }
        values.removeIf(
                value -> value.length() < SHORTEST || COMMON.matcher(value).matches());
        return new Traces(values);
    }

    /// The count only.
    @Override
    public String toString() {
        return "Traces[" + values.size() + "]";
    }
}
