package cn.xiaowu.device.tool.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kernel's list of file locks, `/proc/locks`. A line is
/// `1: FLOCK  ADVISORY  WRITE 1234 00:18:5 0 EOF`: process, device in hexadecimal, inode.
final class Locks {
    private static final int PROCESS = 4;
    private static final int FILE = 5;

    private Locks() {}

    /// The number of the process that has a file locked.
    ///
    /// @param list the list
    /// @param file the file
    static Optional<String> holder(Path list, Path file) {
        try {
            String wanted = name(file);
            return Files.readAllLines(list).stream()
                    .map(line -> List.of(line.strip().split(" +")))
                    .filter(words -> words.size() > FILE && words.get(FILE).equals(wanted))
                    .map(words -> words.get(PROCESS))
                    .findFirst();
        } catch (IOException | UnsupportedOperationException e) {
            // Not a Linux, or not for us to see.
            return Optional.empty();
        }
    }

    /// Linux's makedev packs major and minor numbers this way.
    private static String name(Path file) throws IOException {
        long device = ((Number) Files.getAttribute(file, "unix:dev")).longValue();
        long inode = ((Number) Files.getAttribute(file, "unix:ino")).longValue();
        long major = (device >> 8) & 0xFFF;
        long minor = (device & 0xFF) | ((device >> 12) & 0xFFF00);
        return String.format(Locale.ROOT, "%02x:%02x:%d", major, minor, inode);
    }
}
