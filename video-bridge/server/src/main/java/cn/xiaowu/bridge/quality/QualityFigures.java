package cn.xiaowu.bridge.quality;

import cn.xiaowu.contract.call.LinkQuality;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Counts how good links were, each once, when it is over. For use by any thread.
public final class QualityFigures implements MeterBinder {
    private static final double[] ROUND_TRIPS = {0.05, 0.1, 0.2, 0.4, 0.8, 1.6};
    private static final double[] LOSSES = {0.005, 0.02, 0.05, 0.1, 0.25, 0.5};

    private volatile @Nullable MeterRegistry registry;

    @Override
    public void bindTo(MeterRegistry here) {
        registry = here;
    }

    /// A link is over.
    void count(LineReport report) {
        MeterRegistry open = registry;
        if (open == null) {
            return;
        }
        Tags side = Tags.of("side", report.teller().side().name());
        LinkQuality quality = report.quality();
        levels(open, side, quality);
        counter(open, "bridge.link.count", "Links that are over.", side.and("relayed", "" + quality.relayed()), 1);
        counter(open, "bridge.link.restarts", "ICE restarts.", side, quality.restarts());
        counter(open, "bridge.link.freezes", "Times a picture stood still.", side, quality.freezes());
        counter(open, "bridge.link.level.changes", "Times it was changed what is sent.", side, quality.levelChanges());
        if (quality.roundTripMeanMs() > 0) {
            histogram(open, "bridge.link.round.trip", "Mean round trip of a link.", side, "seconds", ROUND_TRIPS)
                    .record(quality.roundTripMeanMs() / 1000.0);
        }
        histogram(open, "bridge.link.loss", "Share of what a page sent that was lost.", side, null, LOSSES)
                .record(quality.lossSent());
    }

    private static void levels(MeterRegistry open, Tags side, LinkQuality quality) {
        level(open, side, "FULL", quality.fullMs());
        level(open, side, "SMALL", quality.smallMs());
        level(open, side, "FROZEN", quality.frozenMs());
        level(open, side, "SOUND", quality.soundMs());
        level(open, side, "TEXT", quality.textMs());
    }

    private static void level(MeterRegistry open, Tags side, String level, long ms) {
        double seconds = ms / (double) TimeUnit.SECONDS.toMillis(1);
        counter(open, "bridge.link.seconds", "Seconds at a level of sending.", side.and("level", level), seconds);
    }

    private static void counter(MeterRegistry open, String name, String description, Tags tags, double amount) {
        Counter.builder(name).description(description).tags(tags).register(open).increment(amount);
    }

    private static DistributionSummary histogram(
            MeterRegistry open, String name, String description, Tags tags, @Nullable String unit, double[] limits) {
        return DistributionSummary.builder(name)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .serviceLevelObjectives(limits)
                .register(open);
    }
}
