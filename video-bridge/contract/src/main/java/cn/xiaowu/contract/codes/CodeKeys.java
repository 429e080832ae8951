package cn.xiaowu.contract.codes;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The authorities' Ed25519 keys, by key id.
///
/// @param keys key id to public key
public record CodeKeys(Map<String, PublicKey> keys) {

    /// Copies the map.
    public CodeKeys {
        keys = Map.copyOf(keys);
    }

    /// From the list that the bridge serves at `/v1/code-keys`.
    ///
    /// @throws IllegalArgumentException if an entry is no Ed25519 key
    public static CodeKeys from(List<Entry> entries) {
        var keys = new LinkedHashMap<String, PublicKey>();
        entries.forEach(entry -> keys.put(entry.kid(), entry.decoded()));
        return new CodeKeys(keys);
    }

    Optional<PublicKey> find(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    /// One key on the wire.
    ///
    /// @param kid key id
    /// @param publicKey Ed25519 SubjectPublicKeyInfo, DER, Base64
    public record Entry(String kid, String publicKey) {
        PublicKey decoded() {
            try {
                var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey));
                return KeyFactory.getInstance("Ed25519").generatePublic(spec);
            } catch (InvalidKeySpecException e) {
                throw new IllegalArgumentException("code key " + kid + " is no Ed25519 key", e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
            }
        }
    }
}
