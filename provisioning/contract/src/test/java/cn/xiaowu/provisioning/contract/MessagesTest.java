package cn.xiaowu.provisioning.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MessagesTest {
    private static final JsonMapper MAPPER = ProvisioningJson.mapper();

    @ParameterizedTest
    @CsvSource({
        "site-configuration, cn.xiaowu.provisioning.contract.SiteConfiguration",
        "booth-request, cn.xiaowu.provisioning.contract.BoothRequest",
        "booth-view, cn.xiaowu.provisioning.contract.BoothView",
        "claim-code, cn.xiaowu.provisioning.contract.ClaimCodeView",
        "login-request, cn.xiaowu.provisioning.contract.LoginRequest",
        "technician, cn.xiaowu.provisioning.contract.Technician",
        "problem, cn.xiaowu.provisioning.contract.Problem",
    })
    void everyMessageIsItsGoldenFile(String name, Class<?> type) throws IOException {
        // Given
        JsonNode golden = golden(name);
        // When
        Object message = MAPPER.treeToValue(golden, type);
        // Then
        assertThat((Object) MAPPER.valueToTree(message)).isEqualTo(golden);
    }

    @Test
    void anUnknownMemberIsIgnored() throws IOException {
        // Given
        ObjectNode golden = (ObjectNode) golden("site-configuration");
        // When
        golden.put("of a later version", true);
        // Then
        assertThat(MAPPER.treeToValue(golden, SiteConfiguration.class)).isEqualTo(Samples.SITE);
    }

    @Test
    void aMissingMemberIsNamed() throws IOException {
        // Given
        ObjectNode golden = (ObjectNode) golden("booth-request");
        // When
        golden.remove("divisionCode");
        // Then
        assertThatThrownBy(() -> MAPPER.treeToValue(golden, BoothRequest.class))
                .isInstanceOf(JacksonException.class)
                .rootCause()
                .hasMessage("divisionCode: is missing");
    }

    @Test
    void sixtySecondsIsWhatARequestWithoutATimeMeans() throws IOException {
        // Given
        ObjectNode golden = (ObjectNode) golden("booth-request");
        // When
        golden.remove("idleSeconds");
        // Then
        assertThat(MAPPER.treeToValue(golden, BoothRequest.class).idleSeconds()).isEqualTo(60);
    }

    @Test
    void anUnknownProblemIsUnknownAndNoFailure() {
        assertThat(MAPPER.readValue("\"claim-eaten\"", ProblemCode.class)).isEqualTo(ProblemCode.UNKNOWN);
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(new LoginRequest("chen", "hunter2hunter2")).asString().doesNotContain("hunter2");
    }

    @Test
    void boothsAreNumberedFromOne() {
        assertThat(BoothId.numbered(1)).isEqualTo(new BoothId("B00001"));
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = MessagesTest.class.getResourceAsStream("/wire/" + name + ".json")) {
            return MAPPER.readTree(Objects.requireNonNull(in, name));
        }
    }
}
