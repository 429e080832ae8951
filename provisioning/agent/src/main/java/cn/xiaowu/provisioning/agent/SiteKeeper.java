package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.SiteConfiguration;
import cn.xiaowu.provisioning.contract.SiteFile;
import cn.xiaowu.provisioning.contract.SiteFileException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the site file as the server says; writes it only when something has changed, since whoever reads it takes a
/// new
/// file for news. For one thread.
final class SiteKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SiteKeeper.class);
    private static final int LONGEST_SHIFT = 16;

    private final AgentFolder folder;
    private final SiteClient client;
    private final Watch watch;
    private final InstantSource clock;
    private final Duration pause;
    private int failures;

    /// @param pause between two polls
    SiteKeeper(AgentFolder folder, SiteClient client, Watch watch, InstantSource clock, Duration pause) {
        this.folder = folder;
        this.client = client;
        this.watch = watch;
        this.clock = clock;
        this.pause = pause;
    }

    /// Asks once.
    ///
    /// @return how long to wait before the next time: after a failure a second, then twice as long each time, never
    ///     longer than the usual pause
    Duration poll() {
        try {
            Optional<SiteConfiguration> site = client.fetch();
            if (site.isPresent()) {
                keep(site.get());
            }
            watch.answered(clock.instant());
            failures = 0;
            return pause;
        } catch (AgentException e) {
            return failed(e);
        }
    }

    private Duration failed(AgentException failure) {
        // Told once: a night without network must not fill the log.
        if (failures == 0) {
            LOG.warn("{}", failure.getMessage());
        }
        watch.failed(failure.exit());
        Duration wait = Duration.ofSeconds(1L << Math.min(failures, LONGEST_SHIFT));
        failures++;
        return wait.compareTo(pause) < 0 ? wait : pause;
    }

    private void keep(SiteConfiguration site) {
        SiteFile wanted = folder.siteFile(site);
        if (wanted.equals(current())) {
            return;
        }
        try {
            wanted.write(folder.siteFile());
            LOG.info("the site file was changed");
        } catch (IOException e) {
            throw new AgentException(
                    ExitCode.UNUSABLE, "the site file " + folder.siteFile() + " can't be written: " + e, e);
        }
    }

    private @Nullable SiteFile current() {
        try {
            return SiteFile.read(folder.siteFile());
        } catch (SiteFileException e) {
            LOG.warn("{}; it is written anew", e.getMessage());
            return null;
        }
    }
}
