package cn.xiaowu.bridge.recordings;

import cn.xiaowu.bridge.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where media servers deliver what they record: one request a file, its body the file as it grows (Kurento's
/// `RecorderEndpoint` by GStreamer's `curlhttpsink`: `POST`, chunked, `Expect: 100-continue`). The address is the
/// permission; it is good once, and stands in no log.
///
/// | request | answer |
/// |---|---|
/// | `POST /v1/server-recordings/{capability}` | 204 when all is here · 404 no such address, or used · 410 nobody wants
/// it any more · 413 too large · 507 disk full |
///
/// Each refusal has a body: without one `curlhttpsink` does not look at the status.
public final class DeliveryRoutes {
    static final String FOLDER = "/v1/server-recordings/";
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoutes.class);

    private final ServerRecordings recordings;
    private final ServerIntake intake;

    /// @param clock to make durable what came, now and then
    public DeliveryRoutes(Recordings recordings, InstantSource clock) {
        this.recordings = recordings.server();
        this.intake = new ServerIntake(recordings.incoming(), recordings.room(), clock);
    }

    /// Adds the routes.
    public void addTo(RoutesConfig routes) {
        routes.post(FOLDER + "{capability}", this::take);
    }

    private void take(Context context) {
        Optional<ServerDelivery> delivery = recordings.claim(context.pathParam("capability"));
        if (delivery.isEmpty()) {
            Problem.of(404, "no-such-address", "Nothing is to come here.").answer(context);
            return;
        }
        switch (take(delivery.get(), context)) {
            case DONE -> context.status(204);
            case CLOSED -> Problem.of(410, "over", "Nobody wants it any more.").answer(context);
            case TOO_LARGE ->
                Problem.of(413, "too-large", "The file would be too large.").answer(context);
            case NO_ROOM, CUT ->
                Problem.of(507, "storage-full", "It can't be kept.").answer(context);
        }
    }

    /// Failures end here: whoever logs them elsewhere logs the address, too.
    private ServerIntake.Outcome take(ServerDelivery delivery, Context context) {
        try {
            return intake.take(delivery, context.req().getInputStream());
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "{} can't be written: {}", delivery.segment(), e.getClass().getSimpleName());
            return ServerIntake.Outcome.NO_ROOM;
        }
    }
}
