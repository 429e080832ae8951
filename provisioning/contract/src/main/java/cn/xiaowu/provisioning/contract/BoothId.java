package cn.xiaowu.provisioning.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names a booth, as its certificate does, for example `B00001`.
///
/// @param value 2 to 12 capitals and digits
public record BoothId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}");
    private static final String URN = "urn:xiaowu:booth:";

    /// @throws IllegalArgumentException if the form is wrong
    @JsonCreator
    public BoothId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a booth's id has 2 to 12 capitals and digits");
        }
    }

    /// The id of the booth that was recorded as the `running`th, counted from 1.
    public static BoothId numbered(int running) {
        return new BoothId(String.format(Locale.ROOT, "B%05d", running));
    }

    /// How its certificate names it beside the common name: `urn:xiaowu:booth:B00001`.
    public String urn() {
        return URN + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
