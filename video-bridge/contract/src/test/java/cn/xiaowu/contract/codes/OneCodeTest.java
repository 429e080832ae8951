package cn.xiaowu.contract.codes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class OneCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final KeyPair authority = newKey();
    private final OneCodeReader reader = new OneCodeReader(CodeKeys.from(List.of(new CodeKeys.Entry(
            "hangzhou-1",
            Base64.getEncoder().encodeToString(authority.getPublic().getEncoded())))));

    @Test
    void aCodeComesBackAsItWasMade() {
        String text = new OneCodeWriter("hangzhou-1", authority.getPrivate()).write(application());

        assertThat(reader.read(text, NOW)).isEqualTo(new OneCodeResult.Valid(application()));
    }

    @Test
    void aCodeFitsAlphanumericModeAndAQrCodeThatAPhoneCanShow() {
        String text = new OneCodeWriter("hangzhou-1", authority.getPrivate()).write(application());

        assertThat(text).matches("[0-9A-Z $%*+./:-]+").hasSizeLessThan(500);
    }

    @Test
    void anExpiredCodeIsRefused() {
        String text = new OneCodeWriter("hangzhou-1", authority.getPrivate()).write(application());

        assertThat(reader.read(text, NOW.plus(Duration.ofMinutes(30)))).isEqualTo(new OneCodeResult.Expired());
    }

    @Test
    void aCodeSignedByAnUnknownKeyIsForged() {
        String text = new OneCodeWriter("hangzhou-1", newKey().getPrivate()).write(application());

        assertThat(reader.read(text, NOW)).isEqualTo(new OneCodeResult.Forged());
    }

    @Test
    void aCodeWithAnyCharacterChangedIsNeverBelieved() {
        String text = new OneCodeWriter("hangzhou-1", authority.getPrivate()).write(application());

        assertThat(IntStream.range(0, text.length()))
                .allSatisfy(i -> assertThat(reader.read(withOtherCharacterAt(text, i), NOW))
                        .isNotInstanceOf(OneCodeResult.Valid.class));
    }

    @Test
    void anotherCodeIsNotOurs() {
        assertThat(reader.read("https://example.com/", NOW)).isEqualTo(new OneCodeResult.NotOurs());
    }

    @Test
    void base45IsThatOfTheStandard() {
        // RFC 9285 §4.3, §4.4.
        assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.decode("QED8WEX0"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("ietf!");
    }

    private static String withOtherCharacterAt(String text, int index) {
        char other = text.charAt(index) == 'A' ? 'B' : 'A';
        return text.substring(0, index) + other + text.substring(index + 1);
    }

    private static PreparedApplication application() {
        return new PreparedApplication(
                "c-0001",
                new ItemId("330100-GJJ-001"),
                new PersonName("样例甲"),
                new IdNumber("11010519491231002X"),
                JsonNodeFactory.instance.objectNode().put("phone", "13800138000"),
                NOW.minus(Duration.ofMinutes(5)),
                NOW.plus(Duration.ofMinutes(30)));
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
