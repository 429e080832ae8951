package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.AtomicFile;
import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import cn.xiaowu.provisioning.contract.SiteConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Enrols the booth: key, certificate, configuration, and the site file last of all. Each step is on the disk before
/// the next, so that a try that was cut off anywhere is taken up by the next one.
final class Enrolling {
    private final AgentFolder folder;
    private final URI server;
    private final Path root;
    private final BoothId booth;
    private final ClaimCode code;

    Enrolling(AgentFolder folder, URI server, Path root, BoothId booth, ClaimCode code) {
        this.folder = folder;
        this.server = server;
        this.root = root;
        this.booth = booth;
        this.code = code;
    }

    /// Does it.
    ///
    /// @return what the booth is to be like
    /// @throws AgentException with a sentence and an exit code
    SiteConfiguration run() {
        try {
            BoothKey key = BoothKey.openOrMake(folder.key());
            AtomicFile.write(folder.trust(), Files.readAllBytes(root));
            if (!BoothCertificate.isThere(folder, key, booth) || !isCertificateAccepted()) {
                getCertificate(key);
            }
            folder.writeHome(new AgentFolder.Home(server, booth));
            SiteConfiguration site = fetchSite();
            folder.siteFile(site).write(folder.siteFile());
            return site;
        } catch (IOException e) {
            throw new AgentException(
                    ExitCode.UNUSABLE, "a file can't be read or written in " + folder.root() + ": " + e, e);
        }
    }

    private void getCertificate(BoothKey key) throws IOException {
        try (var exchange = new Exchange(server, Tls.trusting(folder.trust()))) {
            var est = new EstClient(exchange);
            var authorities = est.authorities();
            var leaf = est.enrol(booth, code, key.request(booth));
            BoothCertificate.checked(leaf, authorities, key, booth, folder.trust())
                    .write(folder.certificate());
        }
    }

    /// A certificate from an earlier try may have been replaced meanwhile.
    private boolean isCertificateAccepted() {
        try {
            fetchSite();
            return true;
        } catch (AgentException e) {
            if (e.exit() == ExitCode.UNREACHABLE) {
                throw e;
            }
            return false;
        }
    }

    private SiteConfiguration fetchSite() {
        try (var exchange = new Exchange(server, Tls.mutual(folder))) {
            return new SiteClient(exchange, booth)
                    .fetch()
                    .orElseThrow(() -> new AgentException(ExitCode.UNTRUSTED, "the server sent no configuration"));
        }
    }
}
