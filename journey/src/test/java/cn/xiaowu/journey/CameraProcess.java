package cn.xiaowu.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The process in which a browser that this test started drives its cameras. When it dies, tracks end as when a camera
/// is
/// pulled; the browser starts another as soon as a camera is asked for.
final class CameraProcess {
    private static final String SERVICE = "--utility-sub-type=video_capture.mojom.VideoCaptureService";

    private CameraProcess() {}

    /// Kills that of the browser with this profile.
    ///
    /// @throws IllegalStateException if there is none: no camera is on
    static void kill(Path profile) {
        String folder = "--user-data-dir=" + profile;
        ProcessHandle process = ProcessHandle.current()
                .descendants()
                .filter(handle -> arguments(handle).contains(folder))
                .flatMap(CameraProcess::withDescendants)
                .filter(handle -> arguments(handle).contains(SERVICE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process drives a camera"));
        process.destroyForcibly();
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle handle) {
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    /// From where the system keeps them: the library's own answer leaves out those that are long.
    private static List<String> arguments(ProcessHandle handle) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", String.valueOf(handle.pid()), "cmdline"));
            // Chromium's children write theirs anew, with spaces between.
            return List.of(new String(line, StandardCharsets.UTF_8).split("[\0 ]"));
        } catch (IOException e) {
            // It has ended meanwhile, and is not the one that drives a camera.
            return List.of();
        }
    }
}
