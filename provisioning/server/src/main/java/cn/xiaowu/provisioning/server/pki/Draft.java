package cn.xiaowu.provisioning.server.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate before it is signed.
final class Draft {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Booths' clocks may be behind: a certificate is good from a little before it was made.
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final JcaX509v3CertificateBuilder builder;

    Draft(X500Principal issuer, X500Principal subject, PublicKey key, Instant now, Duration goodFor)
            throws GeneralSecurityException, CertIOException {
        this.builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).setBit(126),
                Date.from(now.minus(CLOCKS_DIFFER)),
                Date.from(now.plus(goodFor)),
                subject,
                key);
        add(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
    }

    /// Marks whose key signs it.
    Draft signedBelow(X509Certificate issuer) throws GeneralSecurityException, CertIOException {
        return add(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
    }

    /// Makes it an authority's.
    ///
    /// @param below how many authorities may stand below it
    Draft authority(int below) throws CertIOException {
        return add(Extension.basicConstraints, true, new BasicConstraints(below))
                .add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /// Makes it one that signs nothing but handshakes.
    Draft endEntity(KeyPurposeId purpose, GeneralNames names) throws CertIOException {
        return add(Extension.basicConstraints, true, new BasicConstraints(false))
                .add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose))
                .add(Extension.subjectAlternativeName, false, names);
    }

    X509Certificate sign(PrivateKey key) throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private Draft add(ASN1ObjectIdentifier what, boolean critical, ASN1Encodable value) throws CertIOException {
        builder.addExtension(what, critical, value);
        return this;
    }
}
