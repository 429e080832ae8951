package cn.xiaowu.provisioning.server.enrol;

import cn.xiaowu.provisioning.contract.AtomicFile;
import cn.xiaowu.provisioning.contract.BoothId;
import cn.xiaowu.provisioning.contract.ClaimCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is kept in place of a claim code: an HMAC by a key that is not in the database, so that a stolen copy of the
/// database lets nobody try codes at home.
public final class CodeHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private CodeHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// With the key in a file, which is made if it is not there.
    public static CodeHash open(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(fresh);
                AtomicFile.write(file, fresh);
            }
            return new CodeHash(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException("the key " + file + " can't be used", e));
        }
    }

    byte[] of(BoothId booth, ClaimCode code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((booth.value() + ":" + code.secret()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
