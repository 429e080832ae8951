package cn.xiaowu.device.sim.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The name under which a driver finds a terminal, whichever one it is just now.
///
/// @param path where it lies
record StableLink(Path path) {
    /// Makes room for it.
    void clear() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        remove();
    }

    /// Leads to another terminal from now on: at once, so that nobody finds half of it.
    void lead(Path terminal) throws IOException {
        Path fresh = path.resolveSibling("." + path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, terminal);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Takes it away.
    void remove() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
