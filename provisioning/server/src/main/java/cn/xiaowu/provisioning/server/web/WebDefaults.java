package cn.xiaowu.provisioning.server.web;

import cn.xiaowu.provisioning.contract.Problem;
import cn.xiaowu.provisioning.contract.ProblemCode;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is the same on both ports: virtual threads, limits, refusals as problem+json, JSON.
public final class WebDefaults {
    private static final Logger LOG = LoggerFactory.getLogger(WebDefaults.class);
    private static final long LARGEST_BODY = 32 * 1024;
    private static final int LARGEST_HEADERS = 8 * 1024;

    private WebDefaults() {}

    /// Applies them.
    public static void apply(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADERS);
        });
        config.routes.exception(Refusal.class, (refusal, context) -> answer(context, refusal.problem()));
        config.routes.exception(HttpResponseException.class, WebDefaults::refuse);
        config.routes.exception(RuntimeException.class, WebDefaults::fail);
    }

    /// Answers with JSON.
    public static void json(Context context, Object answer) {
        context.contentType("application/json").result(ProvisioningJson.mapper().writeValueAsBytes(answer));
    }

    private static void refuse(HttpResponseException refusal, Context context) {
        int status = refusal.getStatus();
        ProblemCode code = status == 404 ? ProblemCode.NOT_FOUND : ProblemCode.INVALID;
        answer(context, new Problem(Problem.of(code, null).type(), code.title(), status, code, null));
    }

    private static void fail(RuntimeException failure, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), failure);
        answer(context, Problem.of(ProblemCode.FAULT, null));
    }

    private static void answer(Context context, Problem problem) {
        context.status(problem.status())
                .contentType(Problem.MEDIA_TYPE)
                .result(ProvisioningJson.mapper().writeValueAsBytes(problem));
    }
}
