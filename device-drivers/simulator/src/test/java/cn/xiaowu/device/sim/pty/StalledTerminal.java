package cn.xiaowu.device.sim.pty;

import java.io.IOException;
import java.nio.file.Path;

/// A terminal whose far end never reads: after a few kilobytes nothing can be written to it any more.
public final class StalledTerminal implements AutoCloseable {
    private final PseudoTerminal terminal;

    public StalledTerminal() throws IOException {
        terminal = new PseudoTerminal();
    }

    /// Where a driver finds it.
    public Path path() {
        return terminal.path();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
