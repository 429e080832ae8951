package cn.xiaowu.bridge.health;

import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.link.BoothLinks;
import cn.xiaowu.bridge.media.MediaCounts;
import cn.xiaowu.bridge.media.MediaFigures;
import cn.xiaowu.bridge.media.MediaServers;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The bridge's figures for Prometheus.
final class Figures {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @SuppressWarnings("resource") // Lives as long as the program.
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Figures(
            CallLoop calls,
            BoothLinks booths,
            MediaServers mediaServers,
            RecordingFigures recordings,
            MeterBinder further) {
        gauge("bridge.booths", "Booths that are connected.", booths::count);
        gauge(
                "bridge.calls.waiting",
                "Citizens in the queue.",
                () -> calls.counts().waiting());
        gauge("bridge.calls.talking", "Citizens who talk.", () -> calls.counts().talking());
        gauge("bridge.clerks", "Clerks with a page open.", () -> calls.counts().clerks());
        media(mediaServers);
        recordings.addTo(registry);
        further.bindTo(registry);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void media(MediaServers servers) {
        gauge(
                "bridge.media.servers.up",
                "Media servers that work.",
                () -> servers.figures().stream().filter(MediaFigures::up).count());
        for (MediaFigures server : servers.figures()) {
            Gauge.builder("bridge.media.calls", servers, all -> calls(all, server.name()))
                    .description("Calls on a media server.")
                    .tag("server", server.name())
                    .register(registry);
        }
        MediaCounts counts = servers.counts();
        counter("bridge.media.moved", "Calls that had to leave a media server.", counts, MediaCounts::movedCalls);
        counter("bridge.media.faults", "Faults reported by media servers.", counts, MediaCounts::reportedFaults);
        counter("bridge.media.refused", "Offers refused by media servers.", counts, MediaCounts::refusedOffers);
        counter("bridge.media.stalled", "Times a page's media stopped coming in.", counts, MediaCounts::stalledFlows);
        counter(
                "bridge.media.recorder.failed",
                "Files that media servers did not record to their end.",
                counts,
                MediaCounts::recorderFailures);
        counter("bridge.media.dropped", "Pages' signals that were dropped.", counts, MediaCounts::droppedSignals);
    }

    private static double calls(MediaServers servers, String name) {
        return servers.figures().stream()
                .filter(server -> server.name().equals(name))
                .mapToInt(MediaFigures::calls)
                .sum();
    }

    private void counter(String name, String description, MediaCounts counts, ToDoubleFunction<MediaCounts> value) {
        FunctionCounter.builder(name, counts, value).description(description).register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    String scrape() {
        return registry.scrape();
    }
}
