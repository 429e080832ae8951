package cn.xiaowu.bridge.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is the same on every HTTP side: virtual threads, limits, refusals as problem+json.
public final class WebDefaults {
    private static final Logger LOG = LoggerFactory.getLogger(WebDefaults.class);

    private WebDefaults() {}

    /// Applies them.
    ///
    /// @param largestBody in bytes
    public static void apply(JavalinConfig config, long largestBody) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = largestBody;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(8_192);
        });
        config.routes.exception(
                MalformedBody.class, (malformed, context) -> malformed.problem().answer(context));
        config.routes.exception(HttpResponseException.class, WebDefaults::refuse);
        config.routes.exception(RuntimeException.class, WebDefaults::fail);
    }

    private static void refuse(HttpResponseException refusal, Context context) {
        Problem.of(refusal.getStatus(), "http-" + refusal.getStatus(), "The request was refused.")
                .answer(context);
    }

    /// By class and place only: what is inside the exception may be personal.
    private static void fail(RuntimeException failure, Context context) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "{} {} failed: {} at {}",
                context.method(),
                context.path(),
                failure.getClass().getName(),
                trace.length == 0 ? "?" : trace[0]);
        Problem.of(500, "internal", "Something failed; try again.").answer(context);
    }
}
