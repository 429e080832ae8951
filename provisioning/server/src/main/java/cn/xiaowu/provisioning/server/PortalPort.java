package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.server.booths.BoothRoutes;
import cn.xiaowu.provisioning.server.technicians.LogIn;
import cn.xiaowu.provisioning.server.web.HealthRoute;
import cn.xiaowu.provisioning.server.web.WebDefaults;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// The port of the technician's portal: its page and its API. Plain HTTP; on a network a proxy puts TLS before it.
final class PortalPort {
    private static final String PAGE = "/portal";

    private PortalPort() {}

    /// Not started yet.
    static Javalin create(Settings settings, PageGuard guard, LogIn logIn, BoothRoutes booths, HealthRoute health) {
        return Javalin.create(config -> {
            WebDefaults.apply(config);
            listen(config, settings);
            page(config);
            config.routes.before(guard::secure);
            config.routes.before("/api/*", guard::refuseForeign);
            logIn.addTo(config.routes);
            booths.addTo(config.routes);
            config.routes.get("/health", health::answer);
        });
    }

    private static void listen(JavalinConfig config, Settings settings) {
        config.jetty.addConnector((server, http) -> {
            var connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.portalPort());
            return connector;
        });
    }

    /// The page is missing where the program was built without npm; the API works nevertheless.
    private static void page(JavalinConfig config) {
        if (PortalPort.class.getResource(PAGE + "/index.html") == null) {
            return;
        }
        config.staticFiles.add(files -> {
            files.directory = PAGE;
            files.location = Location.CLASSPATH;
            files.hostedPath = "/";
        });
    }
}
