package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.recording.GapReason;
import cn.xiaowu.contract.recording.RecordingLog;
import cn.xiaowu.contract.recording.SegmentId;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is the matter with a track, in whatever order.
class RecordedTrackTest {
    private static final Instant END = Instant.parse("2026-11-24T08:00:00Z");
    private static final SegmentId SEGMENT = new SegmentId(CallId.random(), RecordedCall.CITIZEN, 0);

    @Property
    void gapsFollowEachOtherFromTheFilesEndUntilTheNextFileBegins(@ForAll("reasons") List<GapReason> reasons) {
        List<RecordingLog.Gap> gaps = broken(reasons).gaps(END.plusSeconds(100));

        Instant from = END;
        for (RecordingLog.Gap gap : gaps) {
            assertThat(gap.from()).isEqualTo(from);
            from = gap.to();
        }
        assertThat(from).isEqualTo(END.plusSeconds(100));
    }

    @Property
    void noTwoGapsInARowHaveTheSameReasonAndOfTwoOneIsAHold(@ForAll("reasons") List<GapReason> reasons) {
        List<RecordingLog.Gap> gaps = broken(reasons).gaps(null);

        for (int i = 1; i < gaps.size(); i++) {
            boolean held = gaps.get(i).reason() == GapReason.ON_HOLD;
            assertThat(gaps.get(i - 1).reason() == GapReason.ON_HOLD).isNotEqualTo(held);
        }
    }

    /// One thing after the other, ten seconds apart.
    private static RecordedTrack broken(List<GapReason> reasons) {
        RecordedTrack track = RecordedTrack.left(SEGMENT, END, List.of());
        for (int i = 0; i < reasons.size(); i++) {
            track = track.breaks(reasons.get(i), END.plusSeconds(10L * i));
        }
        return track;
    }

    @Provide
    Arbitrary<List<GapReason>> reasons() {
        return Arbitraries.of(GapReason.ON_HOLD, GapReason.RECORDER_FAILED, GapReason.PAGE_RELOADED, GapReason.DISK_LOW)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }
}
