package cn.xiaowu.journey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks from outside for what a visit has left: in another program's memory, and in folders.
final class Remains {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    private final List<String> values;

    Remains(String... values) {
        this.values = List.of(values);
    }

    /// Which values are in the live heap of a Java program.
    List<String> inHeapOf(ProcessHandle program, Path folder) throws IOException, InterruptedException {
        Path dump = folder.resolve("outside.hprof");
        Files.deleteIfExists(dump);
        Process dumper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(program.pid()),
                        "GC.heap_dump",
                        dump.toString())
                .inheritIO()
                .start();
        if (dumper.waitFor() != 0) {
            throw new IOException("jcmd could not dump the heap of process " + program.pid());
        }
        return in(dump);
    }

    /// Which values are in a file, or in any file below a folder.
    List<String> in(Path root) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(inFile(file));
            }
        }
        return found;
    }

    private List<String> inFile(Path file) throws IOException {
        // One byte becomes one character, so that any encoding can be looked for.
        String bytes;
        try {
            bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return values.stream()
                .filter(value -> ENCODINGS.stream()
                        .anyMatch(encoding ->
                                bytes.contains(new String(value.getBytes(encoding), StandardCharsets.ISO_8859_1))))
                .map(value -> value.charAt(0) + "… in " + file)
                .toList();
    }
}
