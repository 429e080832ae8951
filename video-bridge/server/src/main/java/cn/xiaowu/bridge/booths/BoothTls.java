package cn.xiaowu.bridge.booths;

import java.nio.file.Path;
import java.security.KeyStore;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Mutual TLS for booths: nobody gets past the handshake without a certificate of the booths' authority.
public final class BoothTls {
    private static final int ACCEPT_QUEUE = 1_000;

    private final KeyStore identity;
    private final KeyStore authorities;

    private BoothTls(KeyStore identity, KeyStore authorities) {
        this.identity = identity;
        this.authorities = authorities;
    }

    /// From files in PEM.
    ///
    /// @param certificate the bridge's certificate and those between it and its authority
    /// @param key its key, PKCS #8
    /// @param boothAuthority who signs booths' certificates
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    public static BoothTls read(Path certificate, Path key, Path boothAuthority) {
        return new BoothTls(PemFiles.identity(certificate, key), PemFiles.trust(boothAuthority));
    }

    /// The connector for a server.
    public Connector connector(Server server, HttpConfiguration defaults, String host, int port) {
        var http = new HttpConfiguration(defaults);
        // Booths check the bridge's name themselves; they may reach it by an address that no name stands for.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var connector = new ServerConnector(
                server, new SslConnectionFactory(factory(), "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    private SslContextFactory.Server factory() {
        var factory = new SslContextFactory.Server();
        factory.setKeyStore(identity);
        factory.setKeyStorePassword("");
        factory.setTrustStore(authorities);
        factory.setNeedClientAuth(true);
        factory.setEndpointIdentificationAlgorithm(null);
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return factory;
    }
}
