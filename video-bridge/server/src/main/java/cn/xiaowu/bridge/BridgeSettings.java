package cn.xiaowu.bridge;

import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.media.MediaChoice;
import cn.xiaowu.bridge.media.RecordTo;
import cn.xiaowu.bridge.recordings.RecordingSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Everything that one who starts the bridge may choose.
///
/// @param state folder for what must survive: `clerks.json`, `code-keys.json`, `postgres/`,
///     `seal.key`, `bridge.lock`
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
/// @param ice which STUN and TURN servers pages use
/// @param turnSecret file with the secret shared with the TURN servers; needed if there are any
/// @param media whether calls go from browser to browser or through media servers
/// @param recordTo where media servers deliver what they record; without, they record nothing
/// @param recordings where recordings lie, and how much room they need
public record BridgeSettings(
        Path state,
        Listen console,
        Listen booth,
        Path tlsCertificate,
        Path tlsKey,
        Path boothAuthority,
        @Nullable String databaseUrl,
        @Nullable String publicUrl,
        IcePolicy ice,
        @Nullable Path turnSecret,
        MediaChoice media,
        @Nullable RecordTo recordTo,
        RecordingSettings recordings) {

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
