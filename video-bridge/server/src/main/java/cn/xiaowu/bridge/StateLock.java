package cn.xiaowu.bridge;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps a second bridge away from a state folder in use: it would take the first one's database server
/// for one left over, and stop it. The operating system gives the lock back when the program ends, however
/// it ends.
final class StateLock implements AutoCloseable {
    private final FileChannel file;

    private StateLock(FileChannel file) {
        this.file = file;
    }

    /// Takes the lock.
    ///
    /// @throws StartException if another bridge has it, or the folder can't be written
    static StateLock take(Path state) {
        return tryTake(state).orElseThrow(() -> new StartException("another bridge uses the state folder " + state));
    }

    /// Takes the lock, unless another bridge has it.
    ///
    /// @throws StartException if the folder can't be written
    static Optional<StateLock> tryTake(Path state) {
        try {
            Files.createDirectories(state);
            FileChannel file =
                    FileChannel.open(state.resolve("bridge.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new StateLock(file));
        } catch (IOException e) {
            throw new StartException("the state folder " + state + " can't be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
