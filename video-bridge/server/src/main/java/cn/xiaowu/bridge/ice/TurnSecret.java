package cn.xiaowu.bridge.ice;

import cn.xiaowu.contract.call.IceServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that bridge and TURN server share (coturn's `static-auth-secret`). From it follow names and passwords
/// that are good for a while, as in "A REST API For Access To TURN Services" (draft-uberti-behave-turn-rest-00): the
/// name is the second since 1970 at which it ends, a colon and whose it is; the password is the Base64 of the name's
/// HMAC-SHA1. For any thread.
public final class TurnSecret {
    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec key;

    private TurnSecret(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /// Reads the secret from a file; line ends around it don't count.
    ///
    /// @throws IllegalArgumentException if the file can't be read or holds none, with a sentence that names it
    public static TurnSecret read(Path file) {
        try {
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("the TURN secret's file " + file + " is empty");
            }
            return new TurnSecret(secret.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException("the TURN secret can't be read from " + file, e);
        }
    }

    /// Servers, with the right to use them.
    ///
    /// @param urls of the servers
    /// @param whose what the server's log will name; nothing personal
    /// @param end until when
    IceServer grant(List<String> urls, String whose, Instant end) {
        String name = end.getEpochSecond() + ":" + whose;
        return new IceServer(urls, name, password(name));
    }

    private String password(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "TurnSecret[**]";
    }
}
