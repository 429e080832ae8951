package cn.xiaowu.provisioning.server.pki;

import cn.xiaowu.provisioning.contract.AtomicFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;

/// The two authorities of an installation, in a folder that only the server's user may read: a root that all servers'
/// certificates come from and booths trust, and one below it for booths' certificates.
///
/// @param root signs the other, and servers' certificates
/// @param booths signs booths' certificates
public record Authorities(Authority root, Authority booths) {

    /// Opens the folder, and makes the authorities where there are none.
    ///
    /// @throws PkiException if a file can't be used
    public static Authorities open(Path folder, Instant now) {
        try {
            Files.createDirectories(folder);
            // Two commands at once must not make two roots.
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock ours = channel.lock()) {
                return openLocked(folder, now, ours);
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new PkiException("the certificate authority in " + folder + " can't be used: " + e.getMessage(), e);
        }
    }

    private static Authorities openLocked(Path folder, Instant now, FileLock held)
            throws IOException, GeneralSecurityException {
        if (!held.isValid()) {
            throw new IOException("its lock was lost");
        }
        Authority root = existsOrElse(folder, "root", pair -> Authority.root("Xiaowu root", pair, now));
        Authority booths = existsOrElse(folder, "booth-ca", pair -> root.below("Xiaowu booths", pair, now));
        return new Authorities(root, booths);
    }

    private interface Making {
        Authority make(KeyPair pair);
    }

    /// The key is written first: a certificate is only there with its key, also after a power cut.
    private static Authority existsOrElse(Path folder, String name, Making making)
            throws IOException, GeneralSecurityException {
        Path certificate = folder.resolve(name + ".crt");
        Path key = folder.resolve(name + ".key");
        if (Files.exists(certificate)) {
            return new Authority(Pem.certificate(certificate), Pem.key(key));
        }
        KeyPair pair = Keys.newPair();
        AtomicFile.write(key, Pem.of(pair.getPrivate()));
        Authority made = making.make(pair);
        AtomicFile.write(certificate, Pem.of(made.certificate()));
        return made;
    }
}
