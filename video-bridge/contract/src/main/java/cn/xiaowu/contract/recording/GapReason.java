package cn.xiaowu.contract.recording;

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
    /// The booth could not write: its disk is full or broken.
    DISK_FAILED,
    /// The media server was lost.
    MEDIA_SERVER_LOST
}
