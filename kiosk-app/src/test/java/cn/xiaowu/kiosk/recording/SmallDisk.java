package cn.xiaowu.kiosk.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A real disk that is soon full: a file system in memory of a few MiB. Needs root, or sudo without a password.
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounts one on an empty folder; without the right to, the test is given up.
    static SmallDisk mounted(Path folder, int mebibytes) throws IOException {
        List<String> mount =
                List.of("mount", "-t", "tmpfs", "-o", "mode=777,size=" + mebibytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(runs(mount), "file systems can be mounted");
        return new SmallDisk(folder);
    }

    private static boolean runs(List<String> command) throws IOException {
        var asRoot = Stream.concat(Stream.of("sudo", "-n"), command.stream()).toList();
        return succeeds(command) || succeeds(asRoot);
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    long free() {
        return folder.toFile().getUsableSpace();
    }

    /// Lays something on it, so that no more than this is free.
    void leave(long bytes) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("ballast"))) {
            for (long left = free() - bytes; left > 0; left = free() - bytes) {
                out.write(new byte[(int) Math.min(BLOCK, left)]);
            }
        }
    }

    /// Takes it off again.
    void clear() throws IOException {
        Files.deleteIfExists(folder.resolve("ballast"));
    }

    @Override
    public void close() throws IOException {
        runs(List.of("umount", "-l", folder.toString()));
    }
}
