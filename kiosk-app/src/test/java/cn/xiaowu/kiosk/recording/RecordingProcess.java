package cn.xiaowu.kiosk.recording;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.recording.TrackId;
import cn.xiaowu.kiosk.journal.MediaJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;

/// A program that records, to be killed: takes a file in as a page would give it, chunk by chunk and as fast as it can,
/// and
/// says after each how many bytes were acknowledged.
final class RecordingProcess {
    static final int CHUNK = 700;

    private RecordingProcess() {}

    /// Records.
    ///
    /// @param args the journal's folder, the file, the call
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        byte[] media = Files.readAllBytes(Path.of(args[1]));
        var call = new CallId(UUID.fromString(args[2]));
        var clock = InstantSource.system();
        var journal = MediaJournal.open(folder);
        var recorder = new CallRecorder(
                journal,
                new DiskRoom(folder, journal, DiskRoom.Limits.ofMiB(0, 0)),
                new RecordingListeners(_ -> {}, () -> {}, _ -> {}),
                clock);
        recorder.agreed(call, new CaseNumber("330106-B00001-20261124-0001"));
        var page = UUID.randomUUID();
        for (int number = 0; number * CHUNK < media.length; number++) {
            byte[] bytes = Arrays.copyOfRange(media, number * CHUNK, Math.min(media.length, (number + 1) * CHUNK));
            Taken taken = recorder.take(new MediaChunk(
                    call,
                    new TrackId("citizen"),
                    Role.CITIZEN,
                    page,
                    number,
                    "video/webm",
                    clock.instant(),
                    false,
                    bytes));
            System.out.println(taken + " " + (number * CHUNK + bytes.length));
        }
    }
}
