package cn.xiaowu.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A person's name as on the document. Printed masked; the name leaves it only by [#value()].
///
/// @param value 1 to 100 characters, without space at either end
public record PersonName(@JsonValue String value) {

    /// @throws IllegalArgumentException if the name is blank or too long
    @JsonCreator
    public PersonName {
        value = value.strip();
        if (value.isEmpty() || value.length() > 100) {
            throw new IllegalArgumentException("a name has 1 to 100 characters");
        }
    }

    /// The first character (a surrogate pair counts as one) and stars for the others.
    public String masked() {
        int first = value.offsetByCodePoints(0, 1);
        int others = value.codePointCount(first, value.length());
        return value.substring(0, first) + "*".repeat(Math.min(others, 4));
    }

    @Override
    public String toString() {
        return masked();
    }
}
