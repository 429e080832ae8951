package cn.xiaowu.contract.codes;

import java.security.PrivateKey;

/// Makes one codes for an authority. Immutable, for use by any thread.
public final class OneCodeWriter {
    /// What a one code's text begins with: name and version of the format.
    static final String PREFIX = "XW1:";

    private final String kid;
    private final PrivateKey key;

    /// @param kid key id under which booths know the public key
    /// @param key Ed25519
    public OneCodeWriter(String kid, PrivateKey key) {
        this.kid = kid;
        this.key = key;
    }

    /// The code's text; all its characters are of a QR code's alphanumeric mode.
    public String write(PreparedApplication application) {
        return PREFIX
                + Base45.encode(
                        CoseSign1.sign(kid, Claims.encode(application), key).encoded());
    }
}
