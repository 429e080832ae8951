/// Recordings of calls in the booth: what the page records is written to the journal, then sent to the bridge while the
/// call goes on. [CallRecorder] takes it in, [RecordingSender] sends it.
@NullMarked
package cn.xiaowu.kiosk.recording;

import org.jspecify.annotations.NullMarked;
