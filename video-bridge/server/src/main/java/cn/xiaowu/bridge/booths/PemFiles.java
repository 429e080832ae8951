package cn.xiaowu.bridge.booths;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Certificates and keys from files in PEM (RFC 7468).
public final class PemFiles {
    private static final char[] NO_PASSWORD = {};
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");

    private PemFiles() {}

    /// A store with one key and its chain.
    ///
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    static KeyStore identity(Path certificate, Path key) {
        Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
        return store(store -> store.setKeyEntry("bridge", privateKey(key), NO_PASSWORD, chain));
    }

    /// A store of authorities to trust.
    ///
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    public static KeyStore trust(Path authorities) {
        Collection<? extends Certificate> trusted = certificates(authorities);
        return store(store -> {
            int count = 0;
            for (Certificate authority : trusted) {
                store.setCertificateEntry("authority-" + count++, authority);
            }
        });
    }

    private static Collection<? extends Certificate> certificates(Path pem) {
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)));
            if (found.isEmpty()) {
                throw new IllegalArgumentException(pem + " holds no certificate");
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate " + pem + " can't be read: " + e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(Path pem) {
        try {
            String body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
            return decoded(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)), pem);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the key " + pem + " can't be read", e);
        }
    }

    private static PrivateKey decoded(PKCS8EncodedKeySpec spec, Path pem) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            Optional<PrivateKey> key = decoded(spec, KeyFactory.getInstance(algorithm));
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IllegalArgumentException(pem + " holds no EC, RSA or Ed25519 key in PKCS #8");
    }

    private static Optional<PrivateKey> decoded(PKCS8EncodedKeySpec spec, KeyFactory factory) {
        try {
            return Optional.of(factory.generatePrivate(spec));
        } catch (InvalidKeySpecException e) {
            // Of another kind: the next one may know it.
            return Optional.empty();
        }
    }

    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }

    private static KeyStore store(Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            filling.fill(store);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificates can't be used: " + e.getMessage(), e);
        }
    }
}
