package cn.xiaowu.bridge.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are there after a power cut: synced, and so is the folder that names them.
public final class DurableFiles {
    private DurableFiles() {}

    /// Writes beside, syncs, then names: at any moment there is the old content or the new.
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(fresh, file);
    }

    /// Syncs a file and gives it another name on the same disk.
    public static void move(Path from, Path to) throws IOException {
        sync(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder(to));
    }

    /// Makes a folder, and those above it.
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(folder(folder));
        }
    }

    /// Takes a file's name away; if there is none, that changes nothing.
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            sync(folder(file));
        }
    }

    /// A folder is synced as a file is (Linux).
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Where a file is.
    public static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is no file's name");
        }
        return folder;
    }
}
