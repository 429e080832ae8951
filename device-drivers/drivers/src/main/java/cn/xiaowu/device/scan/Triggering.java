package cn.xiaowu.device.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a triggered scanner is told to start and to stop. It stops by itself after a time of its own, or after a code,
/// so it is told again now and then. For one thread.
final class Triggering {
    private final ScannerSettings settings;
    private boolean started;
    private Instant again = Instant.MIN;

    Triggering(ScannerSettings settings) {
        this.settings = settings;
    }

    /// The line is open anew: whatever the scanner was told, it may have forgotten.
    void opened() {
        started = false;
        again = Instant.MIN;
    }

    /// What to tell it now.
    ///
    /// @param wanted whether codes are wanted
    Optional<byte[]> due(boolean wanted, Instant now) {
        if (settings.mode() == ScanMode.CONTINUOUS) {
            return Optional.empty();
        }
        if (wanted && !now.isBefore(again)) {
            started = true;
            again = now.plus(settings.retrigger());
            return settings.dialect().start();
        }
        if (!wanted && started) {
            opened();
            return settings.dialect().stop();
        }
        return Optional.empty();
    }

    /// A code came, so the scanner has stopped. Not told again at once: the same code is still held there.
    void codeCame(Instant now) {
        Instant soon = now.plus(Duration.ofMillis(500));
        again = soon.isBefore(again) ? soon : again;
    }

    /// Whether it is told to read now.
    boolean isStarted() {
        return started;
    }
}
