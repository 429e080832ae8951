package cn.xiaowu.bridge.health;

import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.link.BoothLinks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// The bridge's figures for Prometheus.
final class Figures {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @SuppressWarnings("resource") // Lives as long as the program.
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Figures(CallLoop calls, BoothLinks booths) {
        gauge("bridge.booths", "Booths that are connected.", booths::count);
        gauge(
                "bridge.calls.waiting",
                "Citizens in the queue.",
                () -> calls.counts().waiting());
        gauge("bridge.calls.talking", "Citizens who talk.", () -> calls.counts().talking());
        gauge("bridge.clerks", "Clerks with a page open.", () -> calls.counts().clerks());
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    String scrape() {
        return registry.scrape();
    }
}
