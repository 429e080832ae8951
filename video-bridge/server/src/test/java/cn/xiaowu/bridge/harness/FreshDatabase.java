package cn.xiaowu.bridge.harness;

import cn.xiaowu.bridge.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.stream.Stream;

/// The bridge's own PostgreSQL as it is before anybody was served. Unpacking it and setting it up takes seconds, so
/// that is done once for all tests of a process, and each gets a copy.
public final class FreshDatabase {
    private FreshDatabase() {}

    /// Starts one.
    ///
    /// @param folder as for [Database#embedded]
    public static Database in(Path folder) {
        putInto(folder);
        return Database.embedded(folder);
    }

    /// Puts it where a bridge looks for it, unless one is there.
    public static void putInto(Path folder) {
        if (Files.notExists(folder.resolve("data"))) {
            try {
                Files.walkFileTree(Template.FOLDER, new Copying(folder));
            } catch (IOException e) {
                throw new UncheckedIOException("a database can't be copied", e);
            }
        }
    }

    /// Made when the first test asks.
    private static final class Template {
        private static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("fresh-database");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "fresh-database"));
                Path made = folder.resolve("postgres");
                Database.embedded(made).close();
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException("there is no room for a database", e);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be deleted", e);
        }
    }

    /// Programs are linked, data are copied.
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path to;

        Copying(Path to) {
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Path made = target(folder);
            Files.createDirectories(made.getParent());
            if (Files.notExists(made)) {
                Files.copy(folder, made, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (Template.FOLDER.relativize(file).startsWith("programs")) {
                Files.createLink(target(file), file);
            } else {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }

        private Path target(Path from) {
            return to.resolve(Template.FOLDER.relativize(from));
        }
    }
}
