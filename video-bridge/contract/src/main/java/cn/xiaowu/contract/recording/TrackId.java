package cn.xiaowu.contract.recording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// Names a track of a recording: what one participant sent, for example `citizen` or `lead-2`.
///
/// @param value small letters, then a number if there are several of the kind
public record TrackId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z]{1,16}(-[0-9]{1,3})?");

    /// @throws IllegalArgumentException if the form is wrong
    @JsonCreator
    public TrackId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a track is named by small letters and a number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
