package cn.xiaowu.bridge.booths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import cn.xiaowu.bridge.harness.BoothClient;
import cn.xiaowu.bridge.harness.RunningBridge;
import cn.xiaowu.bridge.harness.Samples;
import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.cases.SubmissionReceipt;
import cn.xiaowu.contract.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The booth port of a whole bridge, over mutual TLS.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BoothPortIT {
    private RunningBridge bridge;
    private BoothClient booth;

    @BeforeAll
    void startBridge(@TempDir Path folder) {
        bridge = RunningBridge.in(folder);
        booth = bridge.booth("B00001");
    }

    @AfterAll
    void stopBridge() {
        bridge.close();
    }

    @Test
    void aBoothLearnsWhoItIsAndWhereProgressIsSeen() throws IOException {
        var profile = booth.get("/v1/booth").as(BoothProfile.class);

        assertThat(profile.boothId()).isEqualTo("B00001");
        assertThat(profile.progressBaseUrl()).startsWith("http://127.0.0.1:").doesNotEndWith("/");
    }

    @Test
    void theCatalogueHasAnItemOfEachHandlingMode() throws IOException {
        var catalogue = booth.get("/v1/catalogue").as(Catalogue.class);

        assertThat(catalogue.items())
                .extracting(item -> item.mode().name())
                .containsExactlyInAnyOrder("FULLY_ONLINE", "COLLECT_AND_FORWARD", "JOINT");
    }

    @Test
    void codeKeysAreReadAgainWhenTheirFileChanges() throws IOException {
        assertThat(booth.get("/v1/code-keys").json()).isEmpty();

        Files.writeString(bridge.state().resolve("code-keys.json"), """
                [{"kid": "k1", "publicKey": "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="}]
                """);

        assertThat(booth.get("/v1/code-keys").json().at("/0/kid").asString()).isEqualTo("k1");
    }

    @Test
    void theSameSubmissionTwiceGivesTheSameReceipt() throws IOException {
        CaseNumber number = Samples.number("B00001", 1);

        var first = booth.post("/v1/cases", Samples.submission(number));
        var second = booth.post("/v1/cases", Samples.submission(number));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.as(SubmissionReceipt.class).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void otherContentUnderTheSameNumberIsAConflict() throws IOException {
        CaseNumber number = Samples.number("B00001", 2);
        booth.post("/v1/cases", Samples.submission(number));

        var other = booth.post(
                "/v1/cases", Samples.submission(number, Samples.form().put("amount", "60000")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asString()).isEqualTo("urn:xiaowu:problem:other-content");
    }

    @Test
    void aFormThatIsNotAsItsItemAsksIsRefusedFieldByFieldWithoutRepeatingValues() throws IOException {
        var form = Samples.form().put("phone", "123");
        form.remove("amount");

        var answer = booth.post("/v1/cases", Samples.submission(Samples.number("B00001", 3), form));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("phone", "amount");
        assertThat(answer.body()).doesNotContain("\"123\"");
    }

    @Test
    void aFormOfAnotherPersonThanTheCardIsRefused() throws IOException {
        var form = Samples.form().put("name", "样例乙");

        var answer = booth.post("/v1/cases", Samples.submission(Samples.number("B00001", 4), form));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("name");
    }

    @Test
    void aBoothMayNotHandInUnderAnotherBoothsNumber() throws IOException {
        var answer = booth.post("/v1/cases", Samples.submission(Samples.number("B00002", 1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:xiaowu:problem:foreign-number");
    }

    @Test
    void whatIsNoSubmissionIsRefusedWithThePlaceOfTheFault() throws IOException {
        var answer = booth.postText("/v1/cases", "{\"number\": \"330106-B00001-20261124-0009\", \"item\": \"a b\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("title").asString()).contains("see item");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        assertThat(booth.postText("/v1/cases", "x".repeat(500_000)).status()).isEqualTo(413);
    }

    @Test
    void aCaseIsRatedOnce() throws IOException {
        CaseNumber number = Samples.number("B00001", 5);
        booth.post("/v1/cases", Samples.submission(number));
        var rating = new Rating(number, RatingLevel.SATISFIED, List.of(), Instant.parse("2026-11-24T08:05:00Z"));
        var second = new Rating(number, RatingLevel.VERY_SATISFIED, List.of(), rating.ratedAt());

        assertThat(booth.post("/v1/ratings", rating).status()).isEqualTo(204);
        assertThat(booth.post("/v1/ratings", rating).status()).isEqualTo(204);
        assertThat(booth.post("/v1/ratings", second).status()).isEqualTo(409);
    }

    @Test
    void aRatingOfNoCaseIsRefusedForGood() throws IOException {
        var rating = new Rating(Samples.number("B00001", 999), RatingLevel.SATISFIED, List.of(), Instant.now());

        assertThat(booth.post("/v1/ratings", rating).status()).isEqualTo(422);
    }

    @Test
    void aCertificateWhoseTwoNamesDifferIsNoBooths() throws IOException {
        assertThat(bridge.client("B00001", "urn:xiaowu:booth:B00002")
                        .get("/v1/booth")
                        .status())
                .isEqualTo(403);
        assertThat(bridge.client("not a booth", "urn:xiaowu:booth:not a booth")
                        .get("/v1/booth")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCertificateOfAnotherAuthorityDoesNotGetThroughTheHandshake() {
        BoothClient stranger = bridge.stranger("B00001");

        assertThatIOException().isThrownBy(() -> stranger.get("/v1/booth"));
    }
}
