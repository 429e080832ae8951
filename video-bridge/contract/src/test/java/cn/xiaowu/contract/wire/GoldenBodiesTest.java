package cn.xiaowu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.contract.cases.CaseProgress;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.Submission;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import cn.xiaowu.contract.recording.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Golden files `wire/http/<body>.json`: the bodies of the HTTP requests and answers between booth and bridge.
class GoldenBodiesTest {
    private static final Path HTTP = Path.of("src/test/resources/wire/http");

    @ParameterizedTest
    @ValueSource(
            classes = {Submission.class, SubmissionReceipt.class, Rating.class, CaseProgress.class, RecordingLog.class})
    void eachGoldenBodyIsWrittenAsItWasRead(Class<?> type) throws IOException {
        JsonNode golden = golden(type);

        Object body = WireFormat.mapper().treeToValue(golden, type);

        String written = WireFormat.mapper().writeValueAsString(body);
        assertThat(WireFormat.mapper().readTree(written)).isEqualTo(golden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M9QZXV2B4N8P", "7K3M9QZXV2B4N8PTT", "7k3m9qzxv2b4n8pt", "7K3M9QZXV2B4N8PI"})
    void refusesAProgressCodeOfAnotherForm(String code) throws IOException {
        var body = (ObjectNode) golden(Submission.class);
        body.put("progressCode", code);

        assertThatThrownBy(() -> WireFormat.mapper().treeToValue(body, Submission.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("progress code has 16 characters");
    }

    @Test
    void aSubmissionPrintsNoPersonalValueAndNoProgressCode() throws IOException {
        var submission = WireFormat.mapper().treeToValue(golden(Submission.class), Submission.class);

        assertThat(submission.toString()).doesNotContain("样例甲", "11010519491231002X", "7K3M9QZXV2B4N8PT");
    }

    private static JsonNode golden(Class<?> type) throws IOException {
        return WireFormat.mapper().readTree(Files.readString(HTTP.resolve(type.getSimpleName() + ".json")));
    }
}
