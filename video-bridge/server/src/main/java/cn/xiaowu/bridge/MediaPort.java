package cn.xiaowu.bridge;

import cn.xiaowu.bridge.media.RecordTo;
import cn.xiaowu.bridge.recordings.DeliveryRoutes;
import cn.xiaowu.bridge.web.WebDefaults;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// The port where media servers deliver what they record: nothing else is to be had there.
final class MediaPort implements AutoCloseable {
    private static final long LARGEST_BODY = 1;
    /// Sound comes all the time; who sends nothing for so long is gone.
    private static final Duration SILENT = Duration.ofSeconds(60);

    /// What is still under way when the bridge stops is cut off after that.
    private static final Duration LAST_BYTES = Duration.ofSeconds(2);

    private final Javalin server;

    private MediaPort(Javalin server) {
        this.server = server;
    }

    /// Opens it.
    ///
    /// @throws StartException if the port can't be used
    static MediaPort open(RecordTo to, DeliveryRoutes routes) {
        Javalin server = Javalin.create(config -> {
            WebDefaults.apply(config, LARGEST_BODY);
            config.jetty.modifyServer(jetty -> jetty.setStopTimeout(LAST_BYTES.toMillis()));
            config.jetty.addConnector((jetty, http) -> {
                var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
                connector.setHost(to.host());
                connector.setPort(to.port());
                connector.setIdleTimeout(SILENT.toMillis());
                return connector;
            });
            routes.addTo(config.routes);
        });
        try {
            return new MediaPort(server.start());
        } catch (JavalinBindException e) {
            throw new StartException(
                    "the port for media servers " + to.host() + ":" + to.port()
                            + " can't be used: is another program there?",
                    e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
