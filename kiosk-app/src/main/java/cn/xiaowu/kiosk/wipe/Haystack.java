package cn.xiaowu.kiosk.wipe;

import java.io.IOException;
import java.util.List;

/// A place where personal values may have been left.
interface Haystack {
    /// Looks through all of it.
    ///
    /// @return where something was found, without saying what; empty if nothing was
    /// @throws IOException if it could not be looked through: then nothing is proved
    List<String> residues(TraceSearch search) throws IOException;
}
