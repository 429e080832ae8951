package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.AtomicFile;
import cn.xiaowu.provisioning.contract.BoothId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The booth's certificate with the authority between it and the root, checked: it belongs to the booth's key and id,
/// and comes from the root that the booth trusts.
///
/// @param chain the booth's certificate, then its authority's
record BoothCertificate(List<X509Certificate> chain) {

    /// Checks what the server sent.
    ///
    /// @param root what the technician brought
    /// @throws AgentException if it does not fit
    static BoothCertificate checked(
            X509Certificate leaf, List<X509Certificate> authorities, BoothKey key, BoothId booth, Path root) {
        try {
            if (!leaf.getPublicKey().equals(key.pair().getPublic())) {
                throw new GeneralSecurityException("it is for another key");
            }
            if (!leaf.getSubjectX500Principal().getName().equals("CN=" + booth.value())) {
                throw new GeneralSecurityException("it is for another booth");
            }
            List<X509Certificate> chain = Stream.concat(
                            Stream.of(leaf),
                            authorities.stream()
                                    .filter(authority ->
                                            authority.getSubjectX500Principal().equals(leaf.getIssuerX500Principal())))
                    .toList();
            requireFrom(root, chain);
            return new BoothCertificate(chain);
        } catch (IOException | GeneralSecurityException e) {
            throw new AgentException(
                    ExitCode.UNTRUSTED, "the certificate that the server issued does not fit: " + e.getMessage(), e);
        }
    }

    /// Whether an earlier try got as far as this.
    static boolean isThere(AgentFolder folder, BoothKey key, BoothId booth) {
        if (!Files.exists(folder.certificate())) {
            return false;
        }
        try {
            List<X509Certificate> chain = Pem.certificates(folder.certificate());
            checked(chain.getFirst(), chain.subList(1, chain.size()), key, booth, folder.trust());
            return true;
        } catch (IOException | GeneralSecurityException | AgentException e) {
            return false;
        }
    }

    void write(Path file) throws IOException {
        try {
            AtomicFile.write(file, Pem.of(chain));
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate can't be written", e);
        }
    }

    private static void requireFrom(Path root, List<X509Certificate> chain)
            throws IOException, GeneralSecurityException {
        var anchor = new TrustAnchor(Pem.certificates(root).getFirst(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
