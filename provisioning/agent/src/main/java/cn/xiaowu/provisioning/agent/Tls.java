package cn.xiaowu.provisioning.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// TLS that trusts one root and nobody else.
final class Tls {
    private static final char[] NO_PASSWORD = {};

    private Tls() {}

    /// Without an identity of its own: for a booth that enrols.
    static SSLContext trusting(Path root) {
        return context(root, null);
    }

    /// With the booth's identity.
    static SSLContext mutual(AgentFolder folder) {
        try {
            KeyStore store = emptyStore();
            X509Certificate[] chain = Pem.certificates(folder.certificate()).toArray(new X509Certificate[0]);
            store.setKeyEntry("booth", Pem.key(folder.key()), NO_PASSWORD, chain);
            return context(folder.trust(), store);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(folder.certificate(), e);
        }
    }

    private static SSLContext context(Path root, @Nullable KeyStore identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity == null ? emptyStore() : identity, NO_PASSWORD);
            context.init(keys.getKeyManagers(), trust(root).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(root, e);
        }
    }

    private static TrustManagerFactory trust(Path root) throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore();
        int count = 0;
        for (X509Certificate authority : Pem.certificates(root)) {
            store.setCertificateEntry("authority" + count++, authority);
        }
        if (count == 0) {
            throw new IOException("it holds no certificate");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static AgentException unusable(Path file, Exception cause) {
        return new AgentException(
                ExitCode.UNUSABLE, "the certificate file " + file + " can't be used: " + cause.getMessage(), cause);
    }
}
