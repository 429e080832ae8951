package cn.xiaowu.provisioning.server.pki;

import cn.xiaowu.provisioning.contract.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// A server's key with its certificate, made anew from the root.
public final class ServerIdentity {
    private static final char[] NO_PASSWORD = {};

    private final KeyPair pair;
    private final X509Certificate certificate;
    private final Authorities authorities;

    private ServerIdentity(KeyPair pair, X509Certificate certificate, Authorities authorities) {
        this.pair = pair;
        this.certificate = certificate;
        this.authorities = authorities;
    }

    /// Makes one.
    ///
    /// @param names host names and IP addresses by which the server is reached, at least one
    public static ServerIdentity issue(Authorities authorities, List<String> names, Instant now) {
        try {
            KeyPair pair = Keys.newPair();
            return new ServerIdentity(pair, authorities.root().server(names, pair.getPublic(), now), authorities);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PkiException("no certificate can be made for " + names + ": " + e.getMessage(), e);
        }
    }

    /// Writes `tls.key`, `tls.crt`, `booth-ca.crt` and `root.crt`.
    public void write(Path folder) {
        try {
            X509Certificate root = authorities.root().certificate();
            AtomicFile.write(folder.resolve("tls.key"), Pem.of(pair.getPrivate()));
            AtomicFile.write(folder.resolve("tls.crt"), Pem.of(certificate, root));
            AtomicFile.write(
                    folder.resolve("booth-ca.crt"), Pem.of(authorities.booths().certificate()));
            AtomicFile.write(folder.resolve("root.crt"), Pem.of(root));
        } catch (IOException | GeneralSecurityException e) {
            throw new PkiException("the folder " + folder + " can't be written to: " + e.getMessage(), e);
        }
    }

    /// As Java's TLS takes it.
    public KeyStore keyStore() {
        try {
            KeyStore store = emptyStore();
            Certificate[] chain = {certificate, authorities.root().certificate()};
            store.setKeyEntry("server", pair.getPrivate(), NO_PASSWORD, chain);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new PkiException("the server's certificate can't be used", e);
        }
    }

    /// Whom the server believes about booths.
    public KeyStore boothTrust() {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("booths", authorities.booths().certificate());
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new PkiException("the booths' authority can't be used", e);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
