package cn.xiaowu.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What Debian's ffprobe finds in a media file.
///
/// @param kinds of its streams: `audio`, `video`
/// @param seconds from its first packet to its last
record Ffprobe(List<String> kinds, double seconds) {
    static final Path PROGRAM = Path.of("/usr/bin/ffprobe");

    /// Reads every packet: a recorder of a browser tells no length at the beginning.
    static Ffprobe of(Path file) throws IOException {
        Process probe = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-v",
                        "quiet",
                        "-show_entries",
                        "packet=codec_type,pts_time",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String[]> packets = probe.inputReader()
                .lines()
                .map(line -> line.split(",", 3))
                .filter(parts -> parts.length > 1)
                .toList();
        double[] times = packets.stream()
                .mapToDouble(parts -> Double.parseDouble(parts[1]))
                .toArray();
        double seconds = times.length == 0
                ? 0
                : Arrays.stream(times).max().getAsDouble()
                        - Arrays.stream(times).min().getAsDouble();
        return new Ffprobe(
                packets.stream().map(parts -> parts[0]).distinct().sorted().toList(), seconds);
    }
}
