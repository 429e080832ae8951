package cn.xiaowu.kiosk.wipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All files below a folder, such as the booth's state or the browser's profile.
final class FileTree implements Haystack {
    private final String name;
    private final Path root;

    /// @param name what to call it in a report
    /// @param root a folder, or a file; nothing is found if it does not exist
    FileTree(String name, Path root) {
        this.name = name;
        this.root = root;
    }

    @Override
    public List<String> residues(TraceSearch search) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        var residues = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isTraced(file, search)) {
                    residues.add(name + ":" + root.relativize(file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return residues;
    }

    /// A browser deletes files of its own while it runs; what is gone holds nothing.
    private static boolean isTraced(Path file, TraceSearch search) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return search.findsIn(in);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
