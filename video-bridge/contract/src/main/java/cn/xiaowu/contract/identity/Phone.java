package cn.xiaowu.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A telephone number. Printed masked; the digits leave it only by [#value()].
///
/// @param value 5 to 18 digits, `+` and `-` allowed (GB/T 39046: an..18)
public record Phone(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[+]?[0-9-]{5,17}");

    /// @throws IllegalArgumentException if it is no telephone number
    @JsonCreator
    public Phone {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a telephone number has 5 to 18 digits");
        }
    }

    /// First three and last two characters.
    public String masked() {
        return value.substring(0, 3) + "*".repeat(value.length() - 5) + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
