package cn.xiaowu.bridge;

import cn.xiaowu.bridge.BridgeSettings.Listen;
import cn.xiaowu.bridge.desk.DeskRoutes;
import cn.xiaowu.bridge.desk.PlaybackRoutes;
import cn.xiaowu.bridge.desk.QualityRoutes;
import cn.xiaowu.bridge.desk.StillViews;
import cn.xiaowu.bridge.health.HealthRoutes;
import cn.xiaowu.bridge.progress.ProgressRoutes;
import cn.xiaowu.bridge.sockets.Heartbeat;
import cn.xiaowu.bridge.web.SecurityHeaders;
import cn.xiaowu.bridge.web.WebDefaults;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;

/// The port where clerks' and citizens' browsers come in.
final class ConsolePort implements AutoCloseable {
    private static final long LARGEST_BODY = 8_192;
    private static final String PAGE = "/console";

    private final Javalin server;

    private ConsolePort(Javalin server) {
        this.server = server;
    }

    /// Opens it.
    ///
    /// @throws StartException if the port can't be used
    static ConsolePort open(
            Listen listen,
            DeskRoutes desk,
            PlaybackRoutes playback,
            QualityRoutes quality,
            StillViews stills,
            ProgressRoutes progress,
            HealthRoutes health,
            Heartbeat heartbeat) {
        Javalin server = Javalin.create(config -> {
            WebDefaults.apply(config, LARGEST_BODY);
            SecurityHeaders.addTo(config.routes);
            desk.addTo(config, heartbeat);
            playback.addTo(config.routes);
            quality.addTo(config.routes);
            stills.addTo(config.routes);
            progress.addTo(config.routes);
            health.addTo(config.routes);
            addPages(config);
        });
        try {
            return new ConsolePort(server.start(listen.host(), listen.port()));
        } catch (JavalinBindException e) {
            throw new StartException("the console port " + listen + " can't be used: is another program there?", e);
        }
    }

    /// The console's page is built by another tool: the bridge serves without it, too.
    private static void addPages(JavalinConfig config) {
        config.staticFiles.add("/public", Location.CLASSPATH);
        if (ConsolePort.class.getResource(PAGE + "/index.html") != null) {
            config.staticFiles.add(PAGE, Location.CLASSPATH);
        }
    }

    int number() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
