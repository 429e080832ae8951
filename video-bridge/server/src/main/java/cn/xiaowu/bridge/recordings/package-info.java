/// Recordings of calls (双录): taken from booths as they are made, sealed when they are over, played back to those who
/// may. [RecordingMachine] is pure; media lie in files, what became of them in the database.
@NullMarked
package cn.xiaowu.bridge.recordings;

import org.jspecify.annotations.NullMarked;
