package cn.xiaowu.bridge.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate authority for one test: signs the bridge's certificate and booths'.
public final class TestAuthority {
    private static final char[] NO_PASSWORD = {};
    private static final Duration VALID = Duration.ofHours(1);

    private final KeyPair keys = newKeys();
    private final X500Name name;
    private final X509Certificate certificate;

    /// With a name of its own.
    public TestAuthority(String name) {
        this.name = new X500Name("CN=" + name);
        this.certificate = sign(this.name, keys, new GeneralNames(new GeneralName(GeneralName.dNSName, "ca")), true);
    }

    /// Writes `bridge.crt`, `bridge.key` and `booth-ca.crt` into a folder.
    public void writeBridgeFiles(Path folder) {
        KeyPair bridge = newKeys();
        var names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        X509Certificate signed = sign(new X500Name("CN=localhost"), bridge, names, false);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("bridge.crt"), pem("CERTIFICATE", signed.getEncoded()));
            Files.writeString(
                    folder.resolve("bridge.key"),
                    pem("PRIVATE KEY", bridge.getPrivate().getEncoded()));
            Files.writeString(folder.resolve("booth-ca.crt"), pem("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Key and certificate of a server that is called `localhost`, in a store without a password.
    public KeyStore server() {
        KeyPair pair = newKeys();
        var name = new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost"));
        X509Certificate signed = sign(new X500Name("CN=localhost"), pair, name, false);
        try {
            KeyStore own = store();
            own.setKeyEntry("server", pair.getPrivate(), NO_PASSWORD, new X509Certificate[] {signed});
            return own;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Its own certificate, PEM.
    public Path writeCertificate(Path file) {
        try {
            return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The TLS identity of a booth, whose certificate says the same twice.
    public SSLContext booth(String id) {
        return client(id, "urn:xiaowu:booth:" + id);
    }

    /// A TLS identity with any two names.
    public SSLContext client(String commonName, String uri) {
        return client(commonName, uri, this);
    }

    /// A TLS identity of this authority that trusts servers of another one.
    public SSLContext client(String commonName, String uri, TestAuthority trusted) {
        KeyPair pair = newKeys();
        var alternative = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri));
        X509Certificate signed = sign(new X500Name("CN=" + commonName), pair, alternative, false);
        try {
            KeyStore own = store();
            own.setKeyEntry("booth", pair.getPrivate(), NO_PASSWORD, new X509Certificate[] {signed});
            var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(own, NO_PASSWORD);
            var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore trust = store();
            trust.setCertificateEntry("authority", trusted.certificate);
            trustManagers.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(X500Name subject, KeyPair pair, GeneralNames names, boolean authority) {
        Instant now = Instant.now();
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(64, ThreadLocalRandom.current()),
                    Date.from(now.minus(Duration.ofMinutes(5))),
                    Date.from(now.plus(VALID)),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    }
}
