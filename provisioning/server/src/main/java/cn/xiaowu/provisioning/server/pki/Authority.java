package cn.xiaowu.provisioning.server.pki;

import cn.xiaowu.provisioning.contract.BoothId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.operator.OperatorCreationException;

/// Somebody who signs certificates. For use by any thread.
public final class Authority {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(10 * 365L);
    private static final Duration SERVER_LIFE = Duration.ofDays(397);
    private static final Duration BOOTH_LIFE = Duration.ofDays(365);

    private final X509Certificate certificate;
    private final PrivateKey key;

    Authority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /// Its own certificate.
    public X509Certificate certificate() {
        return certificate;
    }

    /// A certificate by which a booth proves who it is to servers, good for a year.
    public X509Certificate booth(BoothId booth, PublicKey boothKey, Instant now) {
        var names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, booth.urn()));
        return signed(() -> new Draft(subject(), named(booth.value()), boothKey, now, BOOTH_LIFE)
                .signedBelow(certificate)
                .endEntity(KeyPurposeId.id_kp_clientAuth, names));
    }

    /// A certificate by which a server proves its names, good for 397 days.
    ///
    /// @param names host names and IP addresses, the first is the common name too
    X509Certificate server(List<String> names, PublicKey serverKey, Instant now) {
        var alternatives =
                new GeneralNames(names.stream().map(Authority::alternative).toArray(GeneralName[]::new));
        return signed(() -> new Draft(subject(), named(names.getFirst()), serverKey, now, SERVER_LIFE)
                .signedBelow(certificate)
                .endEntity(KeyPurposeId.id_kp_serverAuth, alternatives));
    }

    /// A new authority that nobody is above.
    static Authority root(String name, KeyPair pair, Instant now) {
        var self = new X500Principal("CN=" + name + ", O=Xiaowu");
        X509Certificate certificate = signed(
                pair.getPrivate(), () -> new Draft(self, self, pair.getPublic(), now, AUTHORITY_LIFE).authority(1));
        return new Authority(certificate, pair.getPrivate());
    }

    /// A new authority below this one, which has none below it.
    Authority below(String name, KeyPair pair, Instant now) {
        var principal = new X500Principal("CN=" + name + ", O=Xiaowu");
        X509Certificate below = signed(() -> new Draft(subject(), principal, pair.getPublic(), now, AUTHORITY_LIFE)
                .signedBelow(certificate)
                .authority(0));
        return new Authority(below, pair.getPrivate());
    }

    private interface Drafting {
        Draft draft() throws GeneralSecurityException, CertIOException;
    }

    private X509Certificate signed(Drafting drafting) {
        return signed(key, drafting);
    }

    private static X509Certificate signed(PrivateKey key, Drafting drafting) {
        try {
            return drafting.draft().sign(key);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate can't be signed", e);
        }
    }

    private X500Principal subject() {
        return certificate.getSubjectX500Principal();
    }

    private static X500Principal named(String commonName) {
        return new X500Principal("CN=" + commonName);
    }

    private static GeneralName alternative(String name) {
        boolean address = name.matches("[0-9.]+") || name.contains(":");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }
}
