package cn.xiaowu.bridge.booths;

import cn.xiaowu.contract.cases.CaseNumber;
import java.util.regex.Pattern;

/// Names a booth, as its certificate does.
///
/// @param value 2 to 12 capitals and digits
public record BoothId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}");

    /// @throws IllegalArgumentException if the form is wrong
    public BoothId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a booth's id has 2 to 12 capitals and digits");
        }
    }

    /// Whether this booth gave the number: a booth hands in its own cases only.
    public boolean gave(CaseNumber number) {
        return number.value().split("-", 4)[1].equals(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
