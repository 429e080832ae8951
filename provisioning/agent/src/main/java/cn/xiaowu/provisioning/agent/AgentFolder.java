package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.AtomicFile;
import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ProvisioningJson;
import cn.xiaowu.provisioning.contract.SiteConfiguration;
import cn.xiaowu.provisioning.contract.SiteFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/// The folder where the agent keeps the booth's identity and its site file.
///
/// @param root the folder
record AgentFolder(Path root) {
    AgentFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// Whom the booth was enrolled with.
    ///
    /// @param server address of the provisioning server
    /// @param boothId the booth
    record Home(URI server, BoothId boothId) {}

    Path siteFile() {
        return root.resolve("site.json");
    }

    Path key() {
        return root.resolve("booth.key");
    }

    Path certificate() {
        return root.resolve("booth.crt");
    }

    Path trust() {
        return root.resolve("root.crt");
    }

    private Path home() {
        return root.resolve("agent.json");
    }

    /// The site file is written last of all, so it alone tells.
    boolean isEnrolled() {
        return Files.exists(siteFile());
    }

    void writeHome(Home home) throws IOException {
        AtomicFile.write(home(), ProvisioningJson.mapper().writeValueAsBytes(home));
    }

    Home readHome() {
        try {
            return ProvisioningJson.mapper().readValue(Files.readAllBytes(home()), Home.class);
        } catch (IOException | JacksonException e) {
            throw new AgentException(
                    ExitCode.UNUSABLE, "the file " + home() + " can't be read: enrol the booth first", e);
        }
    }

    SiteFile siteFile(SiteConfiguration site) {
        return SiteFile.of(site, certificate(), key(), trust());
    }
}
