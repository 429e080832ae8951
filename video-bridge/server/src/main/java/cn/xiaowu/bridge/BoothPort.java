package cn.xiaowu.bridge;

import cn.xiaowu.bridge.BridgeSettings.Listen;
import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.booths.BoothTls;
import cn.xiaowu.bridge.web.WebDefaults;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
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
    static BoothPort open(Listen listen, BoothTls tls, BoothRoutes routes) {
        Javalin server = Javalin.create(config -> configure(config, listen, tls, routes));
        try {
            return new BoothPort(server.start());
        } catch (JavalinBindException e) {
            throw new StartException("the booth port " + listen + " can't be used: is another program there?", e);
        }
    }

    private static void configure(JavalinConfig config, Listen listen, BoothTls tls, BoothRoutes routes) {
        WebDefaults.apply(config, BoothRoutes.LARGEST_BODY);
        config.jetty.addConnector((server, http) -> tls.connector(server, http, listen.host(), listen.port()));
        routes.addTo(config.routes);
    }

    int number() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
