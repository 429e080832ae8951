package cn.xiaowu.kiosk.wipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for what a wipe has left. A place that can't be looked through counts as one where something was found: what
/// is
/// not proved is not clean. Takes about a second for each 100 MB. Not for use by several threads.
public final class WipeProof {
    private static final Logger LOG = LoggerFactory.getLogger(WipeProof.class);

    private final List<Haystack> haystacks;

    private WipeProof(List<Haystack> haystacks) {
        this.haystacks = haystacks;
    }

    /// Looks through the program's heap, the booth's state and the browser's profile.
    ///
    /// @param runtime a folder in memory (tmpfs), writable
    /// @param state the booth's state
    /// @param browserProfile the browser's profile; null where the browser is not the booth's own
    public static WipeProof of(Path runtime, Path state, @Nullable Path browserProfile) {
        var haystacks = new ArrayList<Haystack>();
        haystacks.add(new HeapMemory(runtime));
        haystacks.add(new FileTree("state", state));
        if (browserProfile != null) {
            haystacks.add(new FileTree("browser", browserProfile));
        }
        return new WipeProof(haystacks);
    }

    /// Where something was found; empty if nothing was.
    public List<String> residues(MaskedTraces traces) {
        if (traces.isEmpty()) {
            return List.of();
        }
        var search = new TraceSearch(traces);
        var residues = new ArrayList<String>();
        for (Haystack haystack : haystacks) {
            residues.addAll(lookThrough(haystack, search));
        }
        return residues;
    }

    private static List<String> lookThrough(Haystack haystack, TraceSearch search) {
        try {
            return haystack.residues(search);
        } catch (IOException e) {
            LOG.error("a place could not be looked through after the wipe", e);
            return List.of("unproved:" + haystack.getClass().getSimpleName());
        }
    }
}
