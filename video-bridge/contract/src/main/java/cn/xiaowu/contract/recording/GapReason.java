package cn.xiaowu.contract.recording;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a stretch of a call is missing in its recording.
public enum GapReason {
    /// The booth's page was loaded anew.
    PAGE_RELOADED,
    /// Media went another way, so a new recorder had to begin.
    LINK_REPLACED,
    /// The booth's program was started anew.
    BOOTH_RESTARTED,
    /// The browser's recorder gave up.
    RECORDER_FAILED,
    /// The booth could not write: its disk is broken.
    DISK_FAILED,
    /// The media server was lost.
    MEDIA_SERVER_LOST,
    /// The booth's disk has no room for more of a recording.
    DISK_LOW,
    /// The booth never came back to tell the rest.
    BOOTH_LOST,
    /// The citizen did not agree to be recorded.
    NOT_AGREED,
    /// The citizen was on hold: nobody saw or heard the booth.
    ON_HOLD,
    /// The bridge's disk has no room for more of what a media server delivers.
    BRIDGE_DISK_LOW,
    /// A reason of a later version.
    @JsonEnumDefaultValue
    OTHER
}
