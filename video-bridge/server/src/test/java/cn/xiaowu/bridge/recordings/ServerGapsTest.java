package cn.xiaowu.bridge.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import cn.xiaowu.contract.recording.TrackId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerGapsTest {
    private static final Instant T0 = Instant.parse("2026-11-24T08:00:00Z");
    private static final TrackId TRACK = new TrackId("serverlead");
    private final CallId call = CallId.random();

    @Test
    void aFileThatWasToEndLeavesNone() {
        assertThat(ServerGaps.of(List.of(came(0, 0, 60, null)))).isEmpty();
    }

    @Test
    void aServerThatWasLostLeavesOneToTheEnd() {
        assertThat(ServerGaps.of(List.of(came(0, 0, 60, GapReason.MEDIA_SERVER_LOST))))
                .containsExactly(gap(GapReason.MEDIA_SERVER_LOST, 60, null));
    }

    @Test
    void aHoldIsOneBetweenTwoFiles() {
        var files = List.of(came(0, 0, 60, GapReason.ON_HOLD), came(1, 90, 120, null));

        assertThat(ServerGaps.of(files)).containsExactly(gap(GapReason.ON_HOLD, 60, 90));
    }

    @Test
    void aFileThatBeginsBeforeTheLastEndsLeavesNone() {
        var files = List.of(came(0, 0, 60, GapReason.LINK_REPLACED), came(1, 59, 120, null));

        assertThat(ServerGaps.of(files)).isEmpty();
    }

    @Test
    void triesOfWhichNothingCameLieWithinTheGapBeforeThem() {
        var files = List.of(
                came(0, 0, 60, GapReason.RECORDER_FAILED),
                never(1, 70, GapReason.RECORDER_FAILED),
                never(2, 80, GapReason.RECORDER_FAILED),
                came(3, 90, 120, null));

        assertThat(ServerGaps.of(files)).containsExactly(gap(GapReason.RECORDER_FAILED, 60, 90));
    }

    @Test
    void aRecorderThatNeverCameIsMissingFromWhenItWasAsked() {
        assertThat(ServerGaps.of(List.of(never(0, 10, GapReason.RECORDER_FAILED))))
                .containsExactly(gap(GapReason.RECORDER_FAILED, 10, null));
    }

    @Test
    void whereNobodyCouldTellWhyItIsSaidSo() {
        assertThat(ServerGaps.of(List.of(came(0, 0, 60, null), came(1, 90, 120, null))))
                .containsExactly(gap(GapReason.OTHER, 60, 90));
    }

    private ServerFile came(int index, int from, int to, @Nullable GapReason why) {
        return new ServerFile(id(index), Role.LEAD, "video/webm", at(from), at(from), at(to), why);
    }

    private ServerFile never(int index, int asked, GapReason why) {
        return new ServerFile(id(index), Role.LEAD, "video/webm", at(asked), null, at(asked + 5), why);
    }

    private SegmentId id(int index) {
        return new SegmentId(call, TRACK, index);
    }

    private static RecordingLog.Gap gap(GapReason why, int from, @Nullable Integer to) {
        return new RecordingLog.Gap(TRACK, why, at(from), to == null ? null : at(to));
    }

    private static Instant at(int second) {
        return T0.plusSeconds(second);
    }
}
