package cn.xiaowu.provisioning.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// Keys and certificates as text (RFC 7468).
final class Pem {
    private static final Base64.Encoder BODY = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static byte[] of(PrivateKey key) {
        return text("PRIVATE KEY", key.getEncoded()).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] of(List<X509Certificate> chain) throws GeneralSecurityException {
        var text = new StringBuilder();
        for (X509Certificate certificate : chain) {
            text.append(text("CERTIFICATE", certificate.getEncoded()));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static ECPrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(body);
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return certificates(in);
        }
    }

    /// In PEM, DER or a PKCS #7 message.
    static List<X509Certificate> certificates(InputStream in) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    private static String text(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + BODY.encodeToString(encoded) + "\n-----END " + what + "-----\n";
    }
}
