package cn.xiaowu.kiosk.wipe;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// This program's own heap: everything that can still be reached, as a dump after a full collection.
final class HeapMemory implements Haystack {
    private final Path dump;

    /// @param folder for the dump, which is deleted at once; in memory (tmpfs), so that it never gets to a disk
    HeapMemory(Path folder) {
        this.dump = folder.resolve("wipe-" + ProcessHandle.current().pid() + ".hprof");
    }

    @Override
    public List<String> residues(TraceSearch search) throws IOException {
        Files.deleteIfExists(dump);
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
            try (InputStream in = Files.newInputStream(dump)) {
                return search.findsIn(in) ? List.of("heap") : List.of();
            }
        } finally {
            Files.deleteIfExists(dump);
        }
    }
}
