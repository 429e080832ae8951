package cn.xiaowu.kiosk.wipe;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets go of everything personal, part by part, then proves it. What the collector has not reached at once may be gone
/// a
/// moment later, so the proof is tried three times.
public final class Wiper {
    private static final Logger LOG = LoggerFactory.getLogger(Wiper.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final List<Step> steps;
    private final Proof proof;

    /// Lets go of one part's personal values.
    @FunctionalInterface
    public interface Step {
        /// Done when this returns; waits a few seconds at most.
        ///
        /// @throws RuntimeException if it could not be done; the proof will tell what that means
        void wipe();
    }

    /// Looks for what was left.
    @FunctionalInterface
    public interface Proof {
        /// Where something was found; empty if nowhere.
        List<String> residues(MaskedTraces traces);
    }

    /// A wiper of these parts.
    ///
    /// @param steps what is to be wiped, in this order
    public Wiper(List<Step> steps, Proof proof) {
        this.steps = List.copyOf(steps);
        this.proof = proof;
    }

    /// Wipes and proves. Takes some seconds.
    ///
    /// @return where something personal was found; empty if nowhere
    public List<String> wipe(MaskedTraces traces) {
        List<String> residues = List.of();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            steps.forEach(Wiper::take);
            residues = proof.residues(traces);
            if (residues.isEmpty()) {
                LOG.info("wiped and proved at attempt {}", attempt);
                return residues;
            }
            LOG.warn("attempt {} of the wipe left something in {}", attempt, residues);
            pause();
        }
        LOG.error("personal data could not be erased from {}: the booth goes out of service", residues);
        return residues;
    }

    private static void take(Step step) {
        try {
            step.wipe();
        } catch (RuntimeException e) {
            // The other parts must be wiped all the same.
            LOG.error("a part could not be wiped", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
