package cn.xiaowu.journey.demo;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the demo's calls go, and where media servers deliver what they record.
///
/// @param media as the bridge's `--media` has it
/// @param recordTo the bridge's address as media servers reach it; none if nobody said
public record DemoMedia(String media, @Nullable String recordTo) {
    private static final Pattern HERE = Pattern.compile(
            "kurento=wss?://(127\\.0\\.0\\.1|localhost)[:/][^,]*(,wss?://(127\\.0\\.0\\.1|localhost)[:/][^,]*)*");

    /// The bridge's options. Media servers on this machine record without being told where to deliver; others have to
    /// be.
    public List<String> options(Ports ports) {
        if (recordTo != null) {
            return List.of("--media", media, "--media-record-to", recordTo, "--media-record-host", "0.0.0.0");
        }
        return HERE.matcher(media).matches()
                ? List.of("--media", media, "--media-record-to", "http://127.0.0.1:" + ports.recorded())
                : List.of("--media", media);
    }
}
