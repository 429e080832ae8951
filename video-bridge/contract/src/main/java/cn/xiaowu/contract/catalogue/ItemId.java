package cn.xiaowu.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The implementation code (实施编码) of a service item; opaque, since provinces differ in its length.
///
/// @param value 1 to 50 letters, digits and hyphens
public record ItemId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,50}");

    /// @throws IllegalArgumentException if it is empty, too long or has other characters
    @JsonCreator
    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an item code has 1 to 50 letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
