package cn.xiaowu.provisioning.server.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.provisioning.contract.BoothId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import javax.security.auth.x500.X500Principal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;

class CertificateRequestTest {
    private static final String ECDSA = "SHA256withECDSA";

    @Test
    void readsTheBoothAndItsKey() throws Exception {
        // Given
        KeyPair key = Keys.newPair();
        // When
        CertificateRequest request = CertificateRequest.parse(signed("CN=B00001", key, key, ECDSA));
        // Then
        assertThat(request.booth()).isEqualTo(new BoothId("B00001"));
        assertThat(request.key()).isEqualTo(key.getPublic());
    }

    @Test
    void refusesOneSignedByAnotherKey() throws Exception {
        assertRefused(signed("CN=B00001", Keys.newPair(), Keys.newPair(), ECDSA), "not signed by the key");
    }

    @Test
    void refusesAnotherKindOfKey() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertRefused(signed("CN=B00001", key, key, "SHA256withRSA"), "not on the curve P-256");
    }

    @Test
    void refusesOneThatNamesNoBooth() throws Exception {
        KeyPair key = Keys.newPair();
        assertRefused(signed("O=Xiaowu", key, key, ECDSA), "names no booth");
    }

    @Test
    void refusesANameThatIsNoBoothId() throws Exception {
        KeyPair key = Keys.newPair();
        assertRefused(signed("CN=../etc", key, key, ECDSA), "a booth's id has");
    }

    @Property(tries = 300)
    void noBytesDoWorseThanBeingRefused(@ForAll byte[] sent) {
        assertThatThrownBy(() -> CertificateRequest.parse(Base64.getEncoder().encode(sent)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNotBase64() {
        assertRefused("-----\u0000".getBytes(StandardCharsets.UTF_8), "");
    }

    private static void assertRefused(byte[] sent, String why) {
        assertThatThrownBy(() -> CertificateRequest.parse(sent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static byte[] signed(String subject, KeyPair brought, KeyPair signing, String algorithm)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var builder = new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), brought.getPublic());
        var signer = new JcaContentSignerBuilder(algorithm).build(signing.getPrivate());
        return Base64.getMimeEncoder().encode(builder.build(signer).getEncoded());
    }
}
