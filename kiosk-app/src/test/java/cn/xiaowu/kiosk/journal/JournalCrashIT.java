package cn.xiaowu.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes, killed at any moment: what it said was written is there afterwards.
class JournalCrashIT {
    @TempDir
    Path folder;

    @Test
    void losesNothingThatItSaidWasWrittenWhenKilled() throws IOException, InterruptedException {
        var told = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            told.addAll(writeUntilKilledAfter(10 + 7 * i));
        }

        assertThat(told).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(kept()).containsAll(told);
    }

    private List<String> writeUntilKilledAfter(int lines) throws IOException, InterruptedException {
        Path out = folder.resolve("told.txt");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        await().pollInterval(Duration.ofMillis(5)).until(() -> wholeLines(out).size() >= lines);
        writer.destroyForcibly().waitFor();
        return wholeLines(out);
    }

    private static List<String> wholeLines(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private List<String> kept() {
        var kept = new ArrayList<String>();
        try (Journal journal = Journal.open(folder)) {
            for (var entry = journal.oldest(); entry.isPresent(); entry = journal.oldest()) {
                kept.add(entry.get().number().value());
                journal.erase(entry.get().id());
            }
        }
        return kept;
    }

    /// Writes cases for ever and tells each number once it is durable.
    public static final class Writer {
        /// Writes until killed.
        ///
        /// @param args the journal's folder
        public static void main(String[] args) {
            Journal journal = Journal.open(Path.of(args[0]));
            while (true) {
                int number = journal.nextNumber(LocalDate.of(2026, 11, 24));
                journal.write(SampleEntries.submission(number));
                System.out.println(SampleEntries.number(number));
            }
        }
    }
}
