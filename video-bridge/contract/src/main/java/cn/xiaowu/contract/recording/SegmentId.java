package cn.xiaowu.contract.recording;

import cn.xiaowu.contract.call.CallId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names a segment: one media file, from where a track began or went on to where it stopped or broke.
/// Made by the booth, so that opening the same segment twice is harmless.
///
/// @param call the call that is recorded
/// @param track the track
/// @param index 0 to 9999, in the order of time
public record SegmentId(CallId call, TrackId track, int index) {
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([a-z]{1,16}(?:-[0-9]{1,3})?)\\.([0-9]{1,4})");
    private static final int MOST = 9_999;

    /// @throws IllegalArgumentException if the index is out of range
    public SegmentId {
        if (index < 0 || index > MOST) {
            throw new IllegalArgumentException("a segment's index is 0 to " + MOST);
        }
    }

    /// Reads what [#toString()] wrote.
    public static Optional<SegmentId> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SegmentId(
                        new CallId(UUID.fromString(matcher.group(1))),
                        new TrackId(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /// `call.track.index`: goes into addresses as it is.
    @Override
    public String toString() {
        return call + "." + track + "." + index;
    }
}
