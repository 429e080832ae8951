package cn.xiaowu.bridge.recordings;

import cn.xiaowu.contract.recording.SegmentId;

/// What came of a booth's log.
public sealed interface Handover {
    /// The recording is sealed; the booth may forget it.
    record Done() implements Handover {}

    /// Not yet: bytes of this segment are missing, though the booth has named them.
    record Missing(SegmentId segment) implements Handover {}

    /// The call is not this booth's, or its case another.
    record Foreign() implements Handover {}
}
