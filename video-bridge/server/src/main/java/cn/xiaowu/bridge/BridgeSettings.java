package cn.xiaowu.bridge;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Everything that one who starts the bridge may choose.
///
/// @param state folder for what must survive: `clerks.json`, `code-keys.json`, `postgres/`,
///     `bridge.lock`
/// @param console where clerks' and citizens' browsers come in, plain HTTP: a reverse proxy or the same
///     machine
/// @param booth where booths come in, mutual TLS
/// @param tlsCertificate the bridge's certificate and those between it and its authority, PEM
/// @param tlsKey its key, PKCS #8, PEM
/// @param boothAuthority who signs booths' certificates, PEM
/// @param databaseUrl JDBC URL of a PostgreSQL run elsewhere; without one the bridge runs its own under
///     `state`
/// @param publicUrl the console's address as browsers reach it, without a slash at the end; without one it
///     is made of `console`
public record BridgeSettings(
        Path state,
        Listen console,
        Listen booth,
        Path tlsCertificate,
        Path tlsKey,
        Path boothAuthority,
        @Nullable String databaseUrl,
        @Nullable String publicUrl) {

    /// Takes a slash off the address's end.
    public BridgeSettings {
        publicUrl = publicUrl == null ? null : publicUrl.replaceFirst("/+$", "");
    }

    /// Where to listen.
    ///
    /// @param host address of the network interface
    /// @param port 0 for any free one
    public record Listen(String host, int port) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
