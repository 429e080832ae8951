package cn.xiaowu.bridge;

import cn.xiaowu.bridge.BridgeSettings.Listen;
import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.booths.BoothTls;
import cn.xiaowu.bridge.recordings.RecordingRoutes;
import cn.xiaowu.bridge.sockets.SocketPath;
import cn.xiaowu.bridge.stills.StillRoutes;
import cn.xiaowu.bridge.web.WebDefaults;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;

/// The port where booths come in.
final class BoothPort implements AutoCloseable {
    private final Javalin server;

    private BoothPort(Javalin server) {
        this.server = server;
    }

    /// Opens it.
    ///
    /// @throws StartException if the port can't be used
    static BoothPort open(
            Listen listen,
            BoothTls tls,
            BoothRoutes routes,
            RecordingRoutes recordings,
            StillRoutes stills,
            SocketPath link) {
        Javalin server = Javalin.create(config -> {
            WebDefaults.apply(config, BoothRoutes.LARGEST_BODY);
            config.jetty.addConnector((jetty, http) -> tls.connector(jetty, http, listen.host(), listen.port()));
            routes.addTo(config.routes);
            recordings.addTo(config.routes);
            stills.addTo(config.routes);
            link.addTo(config);
        });
        try {
            return new BoothPort(server.start());
        } catch (JavalinBindException e) {
            throw new StartException("the booth port " + listen + " can't be used: is another program there?", e);
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
