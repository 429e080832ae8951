package cn.xiaowu.device.sim.pty;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log where a wire leads, when that is news. A plug that goes in and out is told once, as a count, at the
/// end. Belongs to the wire's thread.
final class PlugLog {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final Path link;
    private @Nullable Path told;
    private int connections;

    /// @param link where drivers find the wire
    PlugLog(Path link) {
        this.link = link;
    }

    /// The wire leads to a terminal now.
    void connected(Path terminal) {
        connections++;
        if (!terminal.equals(told)) {
            told = terminal;
            LOG.info("{} leads to {}", link, terminal);
        }
    }

    /// The wire is taken away.
    void closed() {
        if (connections > 1) {
            LOG.info("{} was plugged in {} times", link, connections);
        }
    }
}
