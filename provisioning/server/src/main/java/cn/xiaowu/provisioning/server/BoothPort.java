package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.server.booths.SiteRoutes;
import cn.xiaowu.provisioning.server.enrol.EstRoutes;
import cn.xiaowu.provisioning.server.pki.ServerIdentity;
import cn.xiaowu.provisioning.server.web.HealthRoute;
import cn.xiaowu.provisioning.server.web.WebDefaults;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// The port where booths come in, by TLS: with a claim code at first, with their certificate from then on.
final class BoothPort {
    private BoothPort() {}

    /// Not started yet.
    static Javalin create(
            Settings settings, ServerIdentity identity, EstRoutes est, SiteRoutes site, HealthRoute health) {
        return Javalin.create(config -> {
            WebDefaults.apply(config);
            listen(config, settings, identity);
            est.addTo(config.routes);
            site.addTo(config.routes);
            config.routes.get("/health", health::answer);
        });
    }

    private static void listen(JavalinConfig config, Settings settings, ServerIdentity identity) {
        config.jetty.addConnector((server, defaults) -> connector(server, defaults, settings, identity));
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration defaults, Settings settings, ServerIdentity identity) {
        var http = new HttpConfiguration(defaults);
        // Booths check this server's name themselves; they may reach it by an address that no name stands for.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var connector = new ServerConnector(
                server, new SslConnectionFactory(tls(identity), "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.boothPort());
        return connector;
    }

    private static SslContextFactory.Server tls(ServerIdentity identity) {
        var factory = new SslContextFactory.Server();
        factory.setKeyStore(identity.keyStore());
        factory.setKeyStorePassword("");
        factory.setTrustStore(identity.boothTrust());
        // A booth that enrols has none yet; each route asks for itself.
        factory.setWantClientAuth(true);
        factory.setEndpointIdentificationAlgorithm(null);
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return factory;
    }
}
