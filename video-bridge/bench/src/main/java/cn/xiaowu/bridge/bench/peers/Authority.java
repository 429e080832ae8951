package cn.xiaowu.bridge.bench.peers;

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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.KeyManager;
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

/// A certificate authority for one run: signs the server's certificate and a booth's each.
public final class Authority {
    private static final X500Name NAME = new X500Name("CN=bench booths");
    private static final Duration VALID = Duration.ofHours(12);

    private final KeyPair keys = newKeys();
    private final X509Certificate certificate = sign(NAME, keys, new GeneralName(GeneralName.dNSName, "ca"), true);

    /// Writes `bridge.crt`, `bridge.key` and `booth-ca.crt` into a folder.
    public void writeServerFiles(Path folder) {
        KeyPair server = newKeys();
        var name = new GeneralName(GeneralName.dNSName, "localhost");
        X509Certificate signed = sign(new X500Name("CN=localhost"), server, name, false);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("bridge.crt"), pem("CERTIFICATE", signed.getEncoded()));
            Files.writeString(
                    folder.resolve("bridge.key"),
                    pem("PRIVATE KEY", server.getPrivate().getEncoded()));
            Files.writeString(folder.resolve("booth-ca.crt"), pem("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException("the server's certificate can't be written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The TLS identities of booths 1 to `booths`: a certificate each, and for speed one key for all.
    public SSLContext booths(int booths) {
        KeyPair shared = newKeys();
        Map<String, X509Certificate> certificates = new HashMap<>();
        for (int number = 1; number <= booths; number++) {
            var booth = new BoothName(number);
            var uri = new GeneralName(GeneralName.uniformResourceIdentifier, "urn:xiaowu:booth:" + booth.id());
            certificates.put(booth.host(), sign(new X500Name("CN=" + booth.id()), shared, uri, false));
        }
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("authority", certificate);
            var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trustManagers.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] own = {new BoothKeys(certificates, shared.getPrivate())};
            context.init(own, trustManagers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate sign(X500Name subject, KeyPair pair, GeneralName alternative, boolean authority) {
        Instant now = Instant.now();
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    NAME,
                    new BigInteger(64, ThreadLocalRandom.current()),
                    Date.from(now.minus(Duration.ofMinutes(5))),
                    Date.from(now.plus(VALID)),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternative));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
