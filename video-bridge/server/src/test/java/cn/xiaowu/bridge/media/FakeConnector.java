package cn.xiaowu.bridge.media;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/// Where a fake media server listens, on loopback.
final class FakeConnector {
    private FakeConnector() {}

    /// @param port 0 for any that is free
    /// @param tls what it shows of itself; plain if null
    static ServerConnector on(Server jetty, int port, SslContextFactory.@Nullable Server tls) {
        ServerConnector connector = tls == null ? new ServerConnector(jetty) : secure(jetty, tls);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        return connector;
    }

    private static ServerConnector secure(Server jetty, SslContextFactory.Server tls) {
        var http = new HttpConfiguration();
        // How it is called is the client's business.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(jetty, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
    }
}
