package cn.xiaowu.provisioning.server.pki;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/// Certificates as EST sends them: a PKCS #7 message that holds nothing else, in base 64 (RFC 7030 §4.1.3).
public final class CertificateBag {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\r', '\n'});

    private CertificateBag() {}

    /// The message.
    public static byte[] of(List<X509Certificate> certificates) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addCertificates(new JcaCertStore(certificates));
            return LINES.encode(generator.generate(new CMSAbsentContent()).getEncoded());
        } catch (CMSException | IOException | CertificateEncodingException e) {
            throw new IllegalStateException("certificates can't be put into a message", e);
        }
    }
}
