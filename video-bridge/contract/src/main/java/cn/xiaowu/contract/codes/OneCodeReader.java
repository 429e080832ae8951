package cn.xiaowu.contract.codes;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Checks one codes without any network. Immutable, for use by any thread.
public final class OneCodeReader {
    /// The longest alphanumeric QR code (version 40-L).
    private static final int LONGEST = 4_296;

    private final CodeKeys keys;

    /// @param keys the authorities trusted
    public OneCodeReader(CodeKeys keys) {
        this.keys = keys;
    }

    /// What the text is at this moment. Nothing of a code is believed before its signature holds.
    public OneCodeResult read(String text, Instant now) {
        if (!text.startsWith(OneCodeWriter.PREFIX) || text.length() > LONGEST) {
            return new OneCodeResult.NotOurs();
        }
        try {
            return check(CoseSign1.decode(Base45.decode(text.substring(OneCodeWriter.PREFIX.length()))), now);
        } catch (IllegalArgumentException | JacksonException e) {
            // Its own exception would repeat parts of what was scanned; the result says all that may be said.
            return new OneCodeResult.Forged();
        }
    }

    private OneCodeResult check(CoseSign1 message, Instant now) {
        Optional<PublicKey> key = keys.find(message.kid());
        if (key.isEmpty() || !message.isSignedBy(key.get())) {
            return new OneCodeResult.Forged();
        }
        PreparedApplication application = Claims.decode(message.payload());
        return now.isBefore(application.expiresAt())
                ? new OneCodeResult.Valid(application)
                : new OneCodeResult.Expired();
    }
}
