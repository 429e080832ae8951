package cn.xiaowu.contract.call;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Names one link, that is one RTCPeerConnection between a page and its far end, within a call.
///
/// @param value 1 to 64 letters, digits and hyphens
public record LinkId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /// @throws IllegalArgumentException if the form is wrong
    @JsonCreator
    public LinkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a link id has 1 to 64 letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
