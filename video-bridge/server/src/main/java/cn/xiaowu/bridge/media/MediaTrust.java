package cn.xiaowu.bridge.media;

import cn.xiaowu.bridge.booths.PemFiles;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// Whom the bridge believes to be a media server that is reached by TLS.
///
/// @param authority signed the servers' certificates, PEM, and nobody else is believed; those whom the JVM trusts if
/// none
/// is named
/// @param anybody whether any certificate will do: then nothing keeps others from posing as the server
public record MediaTrust(@Nullable Path authority, boolean anybody) {
    /// Whom the JVM trusts.
    public static final MediaTrust USUAL = new MediaTrust(null, false);

    /// @throws IllegalArgumentException if it is to be strict and lax at once
    public MediaTrust {
        if (authority != null && anybody) {
            throw new IllegalArgumentException("--media-insecure would believe anybody: leave it out, or --media-ca");
        }
    }

    /// For connections to servers.
    ///
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    SSLContext context() {
        try {
            if (authority == null && !anybody) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, authority == null ? new TrustManager[] {new Credulous()} : signedBy(authority), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static TrustManager[] signedBy(Path authority) throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(PemFiles.trust(authority));
        return managers.getTrustManagers();
    }
}
