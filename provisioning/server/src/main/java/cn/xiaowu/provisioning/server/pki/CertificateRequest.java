package cn.xiaowu.provisioning.server.pki;

import cn.xiaowu.provisioning.contract.BoothId;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/// A booth's request for a certificate (PKCS #10), checked: it is signed by the key that it brings, the key is on curve
/// P-256, and it names one booth.
///
/// @param booth the booth that it names
/// @param key the booth's key
public record CertificateRequest(BoothId booth, PublicKey key) {

    /// Reads a request.
    ///
    /// @param base64 DER in base 64, as EST sends it
    /// @throws IllegalArgumentException with a sentence if it is no request, or does not stand the checks
    public static CertificateRequest parse(byte[] base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            var request = new JcaPKCS10CertificationRequest(der);
            requireCurve(request);
            var verifier = new JcaContentVerifierProviderBuilder().build(request.getSubjectPublicKeyInfo());
            if (!request.isSignatureValid(verifier)) {
                throw new IllegalArgumentException("it is not signed by the key that it brings");
            }
            return new CertificateRequest(booth(request), request.getPublicKey());
        } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
            throw new IllegalArgumentException("it is no certificate request in PKCS #10", e);
        } catch (ClassCastException | IllegalStateException e) {
            // How the parser tells of some malformed requests.
            throw new IllegalArgumentException("it is no certificate request in PKCS #10", e);
        }
    }

    /// By this the server knows the key again.
    public byte[] keyHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireCurve(JcaPKCS10CertificationRequest request) {
        var algorithm = request.getSubjectPublicKeyInfo().getAlgorithm();
        if (!SECObjectIdentifiers.secp256r1.equals(algorithm.getParameters())) {
            throw new IllegalArgumentException("its key is not on the curve P-256");
        }
    }

    private static BoothId booth(JcaPKCS10CertificationRequest request) {
        RDN[] names = request.getSubject().getRDNs(BCStyle.CN);
        if (names.length != 1) {
            throw new IllegalArgumentException("it names no booth, or several");
        }
        return new BoothId(IETFUtils.valueToString(names[0].getFirst().getValue()));
    }
}
