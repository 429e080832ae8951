package cn.xiaowu.kiosk.session;

import cn.xiaowu.kiosk.form.FormDraft;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// The personal values of a visit, to be searched for after they were erased.
///
/// @param values texts of at least three characters
public record Traces(Set<String> values) {
    private static final int SHORTEST = 3;

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
        values.removeIf(value -> value.length() < SHORTEST);
        return new Traces(values);
    }

    /// The count only.
    @Override
    public String toString() {
        return "Traces[" + values.size() + "]";
    }
}
