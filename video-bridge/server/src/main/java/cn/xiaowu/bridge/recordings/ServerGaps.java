package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is missing of what media servers were to deliver, told from the files that came and those that did not.
final class ServerGaps {
    /// Nothing was missing if nothing came afterwards.
    private static final Set<GapReason> PLANNED = Set.of(GapReason.ON_HOLD, GapReason.LINK_REPLACED);

    private ServerGaps() {}

    /// The gaps of all tracks.
    ///
    /// @param files each with its end, and those of a track in the order of time
    static List<RecordingLog.Gap> of(List<ServerFile> files) {
        Map<Object, List<ServerFile>> tracks = new LinkedHashMap<>();
        files.forEach(file -> tracks.computeIfAbsent(file.segment().track(), _ -> new ArrayList<>())
                .add(file));
        List<RecordingLog.Gap> gaps = new ArrayList<>();
        tracks.values().forEach(track -> add(track, gaps));
        return gaps;
    }

    /// Tries of which nothing came lie within the gap before them.
    private static void add(List<ServerFile> track, List<RecordingLog.Gap> gaps) {
        for (int i = 0; i < track.size(); ) {
            ServerFile last = track.get(i);
            int next = i + 1;
            while (next < track.size() && track.get(next).beganAt() == null) {
                next++;
            }
            Instant until = next < track.size() ? track.get(next).beganAt() : null;
            add(last, until, gaps);
            i = next;
        }
    }

    /// @param until when the next file began; none if there is none
    private static void add(ServerFile last, @Nullable Instant until, List<RecordingLog.Gap> gaps) {
        Instant from = last.beganAt() == null ? last.openedAt() : Objects.requireNonNull(last.endedAt());
        GapReason why = last.reason();
        boolean goesOn = until != null && !until.isAfter(from);
        boolean wasToEnd = until == null && (why == null || PLANNED.contains(why));
        if (!goesOn && !wasToEnd) {
            // Without a reason it is the bridge itself that was gone.
            GapReason reason = why == null ? GapReason.OTHER : why;
            gaps.add(new RecordingLog.Gap(last.segment().track(), reason, from, until));
        }
    }
}
