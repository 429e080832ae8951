package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.AtomicFile;
import cn.xiaowu.provisioning.contract.BoothId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// The booth's own key. It is made in the booth, on the disk before anything is asked for with it, and never leaves: a
/// try to enrol that was cut off is repeated with the same key, by which the server knows it again.
///
/// @param pair the key
record BoothKey(KeyPair pair) {
    private static final String CURVE = "secp256r1";

    /// The key in a file, made if it is not there.
    static BoothKey openOrMake(Path file) {
        try {
            return new BoothKey(Files.exists(file) ? open(file) : make(file));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new AgentException(
                    ExitCode.UNUSABLE, "the booth's key " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    /// A request for a certificate (PKCS #10), in base 64.
    byte[] request(BoothId booth) {
        try {
            var request = new JcaPKCS10CertificationRequestBuilder(
                            new X500Principal("CN=" + booth.value()), pair.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return Base64.getMimeEncoder().encode(request.getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("a certificate request can't be signed", e);
        }
    }

    private static KeyPair make(Path file) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        KeyPair pair = generator.generateKeyPair();
        AtomicFile.write(file, Pem.of(pair.getPrivate()));
        return pair;
    }

    private static KeyPair open(Path file) throws IOException, GeneralSecurityException {
        ECPrivateKey key = Pem.key(file);
        return new KeyPair(publicHalf(key), key);
    }

    /// PKCS #8 as Java writes it leaves the public half out.
    private static PublicKey publicHalf(ECPrivateKey key) throws GeneralSecurityException {
        ECPoint point = new FixedPointCombMultiplier()
                .multiply(CustomNamedCurves.getByName(CURVE).getG(), key.getS())
                .normalize();
        var affine = new java.security.spec.ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(affine, key.getParams()));
    }
}
