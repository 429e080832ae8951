package cn.xiaowu.kiosk.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The booth's identity in TLS: its certificate and key, and the one authority that it trusts.
public final class MutualTls {
    private static final char[] NO_PASSWORD = {};

    private MutualTls() {}

    /// Made of files in PEM (RFC 7468).
    ///
    /// @param certificate the booth's certificate, and those between it and its authority
    /// @param privateKey its EC key, PKCS #8
    /// @param trust the authority that signed the bridge's certificate
    /// @throws BridgeException if a file is missing or holds something else
    public static SSLContext of(Path certificate, Path privateKey, Path trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    keyManagers(certificate, privateKey).getKeyManagers(),
                    trustManagers(trust).getTrustManagers(),
                    null);
            return context;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new BridgeException(
                    "the booth's certificate (" + certificate + ", " + privateKey + ", " + trust
                            + ") can't be used: enrol the booth again",
                    e);
        }
    }

    private static KeyManagerFactory keyManagers(Path certificate, Path privateKey)
            throws IOException, GeneralSecurityException {
        Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
        KeyStore store = emptyStore();
        store.setKeyEntry("booth", key(privateKey), NO_PASSWORD, chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        return managers;
    }

    private static TrustManagerFactory trustManagers(Path trust) throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore();
        int count = 0;
        for (Certificate authority : certificates(trust)) {
            store.setCertificateEntry("authority" + count++, authority);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path pem)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey key(Path pem) throws IOException, GeneralSecurityException {
        String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
