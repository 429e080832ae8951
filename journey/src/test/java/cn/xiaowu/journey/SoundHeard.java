package cn.xiaowu.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// Waits for a stretch of another's sound of which little is missing, on a page whose connections [PeerCount] watches.
/// For the test's thread.
final class SoundHeard {
    /// Four seconds.
    private static final long STRETCH = 200;
    /// So much Opus mends: what is said is understood.
    private static final double MISSING_AT_MOST = 0.1;

    /// What came, and what did not.
    private static final String FIGURES = """
            async () => {
              let came = 0
              let missing = 0
              for (const peer of window.watchedPeers)
                for (const entry of (await peer.getStats()).values())
                  if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
                    came += entry.packetsReceived
                    missing += entry.packetsLost
                  }
              return [came, missing]
            }
            """;

    private final Page page;
    private Figures begin;

    private record Figures(long came, long missing) {
        Figures since(Figures before) {
            return new Figures(came - before.came, missing - before.missing);
        }

        boolean isTooLittle() {
            return missing > MISSING_AT_MOST * (came + missing);
        }
    }

    /// Listens from now on.
    SoundHeard(Page page) {
        this.page = page;
        this.begin = figures();
    }

    /// Whether there was such a stretch. One of which too much is missing ends, and another begins.
    boolean isWhole() {
        Figures now = figures();
        Figures stretch = now.since(begin);
        if (stretch.came() < STRETCH) {
            return false;
        }
        if (stretch.isTooLittle()) {
            begin = now;
            return false;
        }
        return true;
    }

    private Figures figures() {
        List<?> figures = (List<?>) page.evaluate(FIGURES);
        return new Figures(number(figures.getFirst()), number(figures.getLast()));
    }

    private static long number(Object figure) {
        return ((Number) figure).longValue();
    }
}
