package cn.xiaowu.bridge.booths;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/// Who a booth is by its certificate: the common name, and the same in the alternative name
/// `urn:xiaowu:booth:<id>`. Both have to agree, so that no certificate made for something else serves as a
/// booth's.
public final class BoothCertificate {
    private static final String URN = "urn:xiaowu:booth:";
    private static final Integer URI_NAME = 6;

    private BoothCertificate() {}

    /// The booth, or nothing if the certificate names none. The chain was checked by TLS before.
    public static Optional<BoothId> boothOf(X509Certificate certificate) {
        return commonName(certificate)
                .filter(name -> uris(certificate).contains(URN + name))
                .flatMap(BoothCertificate::parse);
    }

    private static Optional<BoothId> parse(String name) {
        try {
            return Optional.of(new BoothId(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        try {
            var subject = new LdapName(certificate.getSubjectX500Principal().getName());
            return subject.getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> part.getValue().toString())
                    .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private static List<String> uris(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> URI_NAME.equals(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }
}
