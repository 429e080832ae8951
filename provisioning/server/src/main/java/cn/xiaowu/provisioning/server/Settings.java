package cn.xiaowu.provisioning.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that `serve` is told.
///
/// @param state folder for everything that must survive
/// @param host address to listen on
/// @param portalPort port of the portal, 0 for any
/// @param boothPort port for booths, 0 for any
/// @param bridgeUrl the bridge's address that booths are told
/// @param portalUrl the portal's address as browsers reach it; null for `http` on this machine
/// @param names further names and addresses by which booths reach this server
/// @param codeLife how long a claim code is good
record Settings(
        Path state,
        String host,
        int portalPort,
        int boothPort,
        URI bridgeUrl,
        @Nullable URI portalUrl,
        List<String> names,
        Duration codeLife) {

    /// Where the authorities' keys are.
    static Path authorities(Path state) {
        return state.resolve("pki");
    }

    /// Where the database is.
    static Path database(Path state) {
        return state.resolve("provisioning.db");
    }
}
