package cn.xiaowu.bridge.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xiaowu.bridge.store.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The key that the bridge seals with (Ed25519, RFC 8032), and the public one that shows a seal to be its own. For use
/// by any thread.
public final class SealKey {
    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PrivateKey secret;
    private final PublicKey open;

    private SealKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /// The key in `seal.key`, readable by the owner only, beside `seal.pub`; both are made if there are none.
    ///
    /// @param folder an existing folder
    /// @throws IllegalArgumentException with a sentence that names the file that can't be used
    public static SealKey in(Path folder) {
        Path secret = folder.resolve("seal.key");
        Path open = folder.resolve("seal.pub");
        try {
            if (!Files.exists(secret)) {
                make(secret, open);
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new SealKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(read(secret))),
                    factory.generatePublic(new X509EncodedKeySpec(read(open))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the key for seals can't be used: restore " + secret + " and " + open, e);
        }
    }

    /// The public half goes first: once the secret one has its name, both are there.
    private static void make(Path secret, Path open) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        DurableFiles.write(
                open, pem("PUBLIC KEY", pair.getPublic().getEncoded()).getBytes(US_ASCII));
        Path fresh = secret.resolveSibling(secret.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), StandardOpenOption.WRITE);
        DurableFiles.move(fresh, secret);
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + PEM.encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    private static byte[] read(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }

    /// The public half as a PEM file has it.
    String openPem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    /// The signature over a content, 64 bytes.
    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key for seals does not sign", e);
        }
    }

    /// Whether the signature was made with this key over this content.
    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(open);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // What has not even the form of a signature.
            return false;
        }
    }

    /// Nothing of the secret.
    @Override
    public String toString() {
        return "SealKey[**]";
    }
}
