package cn.xiaowu.contract.recording;

import java.util.regex.Pattern;

/// What a recorder may give: WebM, as browsers name it (MediaStream Recording, `mimeType`).
public final class RecordedMedia {
    private static final Pattern TYPE = Pattern.compile("(video|audio)/webm(;codecs=[A-Za-z0-9.,]{1,64})?");

    private RecordedMedia() {}

    /// Whether a media type is one of these, for example `video/webm;codecs=vp8,opus`; without spaces.
    public static boolean is(String type) {
        return TYPE.matcher(type).matches();
    }
}
