package cn.xiaowu.device.sim.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Codes laid ready in a folder: each `NAME.txt` holds one code's text. Read anew each time, since others write them.
public final class CodeShelf {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String SUFFIX = ".txt";
    private static final int LONGEST = 4096;

    private final @Nullable Path folder;

    /// A shelf; null is an empty one.
    public CodeShelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /// The codes' names, sorted.
    ///
    /// @throws IOException if the folder can't be read
    public List<String> names() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /// A code's text, without white space at either end.
    ///
    /// @return empty if there is no such code
    /// @throws IOException if it can't be read, or is longer than any code
    public Optional<String> text(String name) throws IOException {
        if (folder == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name + SUFFIX);
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException(file + " is longer than any code");
            }
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
