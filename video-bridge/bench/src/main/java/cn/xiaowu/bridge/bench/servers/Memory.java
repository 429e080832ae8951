package cn.xiaowu.bridge.bench.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory a process holds, as Linux and its virtual machine say.
///
/// @param pid the process
public record Memory(long pid) {
    private static final Pattern TOTAL = Pattern.compile("Total\\s+(\\d+)\\s+(\\d+)");

    /// What of it lies in the machine's memory now, in bytes.
    public long resident() throws IOException {
        return kibibytes("status", "VmRSS:") << 10;
    }

    /// The most that ever lay there, in bytes.
    public long peak() throws IOException {
        return kibibytes("status", "VmHWM:") << 10;
    }

    /// As [#resident], but with its share only of what it shares with others.
    public long proportional() throws IOException {
        return kibibytes("smaps_rollup", "Pss:") << 10;
    }

    private long kibibytes(String file, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file)).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("/proc says nothing of " + key));
    }

    /// What its Java objects take that are still in use, in bytes; collects garbage to find out.
    public long live() throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException(
                    "jcmd tells no total: " + said.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(2));
    }
}
