package cn.xiaowu.device.sim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.scanner.CodeShelf;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlServerIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatedBooth booth;
    private final ControlServer server;

    ControlServerIT(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("prepared-jia.txt"), "XW1:6BF%RN%U2B3QM\n");
        booth = SimulatedBooth.open(folder.resolve("ports"), Clock.systemUTC());
        server = new ControlServer(booth, new CodeShelf(folder), "127.0.0.1", 0);
    }

    @BeforeEach
    void start() {
        server.start();
        await().until(() -> get("/health").statusCode() == 200);
    }

    @AfterEach
    void close() {
        server.close();
        booth.close();
    }

    @Test
    void laysAndLiftsCards() throws Exception {
        assertThat(json(post("/api/reader/lay", "{\"person\":\"jia\"}"))
                        .at("/reader/person")
                        .asString())
                .isEqualTo("jia");
        assertThat(json(post("/api/reader/lift", "")).at("/reader/person").isNull())
                .isTrue();
    }

    @Test
    void namesThePeopleAndTheCodes() throws Exception {
        assertThat(json(get("/api/people")).findValuesAsString("id"))
                .startsWith("jia", "yi", "expired")
                .contains("permit", "foreigner-2017", "foreigner-2023");
        assertThat(json(get("/api/codes")).get(0).asString()).isEqualTo("prepared-jia");
        assertThat(get("/api/codes/prepared-jia.png").headers().firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void sendsACodeLaidReadyOverTheScannersWire() throws Exception {
        post("/api/scanner/show", "{\"code\":\"prepared-jia\"}");

        await().untilAsserted(() -> assertThat(json(get("/api/scanner/bytes")).findValuesAsString("hex"))
                .contains("58 57 31 3A 36 42 46 25 52 4E 25 55 32 42 33 51 4D 0D 0A"));
        post("/api/forget", "");
        assertThat(json(get("/api/scanner/bytes")).isEmpty()).isTrue();
    }

    @Test
    void takesThePaperOut() throws Exception {
        assertThat(json(post("/api/printer/paper", "{\"present\":false}"))
                        .at("/printer/paper")
                        .asBoolean())
                .isFalse();
        assertThat(get("/api/printer/paper.png").statusCode()).isEqualTo(200);
        assertThat(json(get("/api/printer/jobs")).isEmpty()).isTrue();
    }

    @Test
    void makesThePrinterGoWrong() throws Exception {
        JsonNode state = json(post("/api/printer/trouble", "{\"name\":\"CUTTER_JAM\",\"present\":true}"));

        assertThat(state.at("/printer/troubles/0").asString()).isEqualTo("CUTTER_JAM");
        assertThat(json(post("/api/printer/trouble", "{\"name\":\"CUTTER_JAM\",\"present\":false}"))
                        .at("/printer/troubles")
                        .isEmpty())
                .isTrue();
        assertThat(post("/api/printer/trouble", "{\"name\":\"FLOOD\",\"present\":true}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void movesTheContactsOfTheRelayBoard() throws Exception {
        JsonNode state = json(post("/api/io/move", "{\"signal\":\"DOOR\",\"active\":true}"));

        assertThat(state.at("/io/inputs/DOOR").asBoolean()).isTrue();
        assertThat(state.at("/io/inputs/TAMPER").asBoolean()).isFalse();
        assertThat(state.at("/io/outputs/DOOR_LOCK").asBoolean()).isFalse();
        assertThat(post("/api/io/move", "{\"signal\":\"WINDOW\",\"active\":true}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pullsPlugsAndStaysHealthy() throws Exception {
        post("/api/scanner/plug", "{\"plugged\":false}");
        await().until(() -> !Files.exists(booth.scannerWire().link()));

        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(post("/api/scanner/show", "{\"text\":\"x\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void refusesWithAProblem() throws Exception {
        HttpResponse<String> refused = post("/api/reader/lay", "{\"person\":\"nobody\"}");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(post("/api/reader/lay", "no json").statusCode()).isEqualTo(400);
        assertThat(post("/api/reader/lay", "{}").statusCode()).isEqualTo(400);
        assertThat(post("/api/toaster/plug", "{\"plugged\":true}").statusCode()).isEqualTo(404);
    }

    @Test
    void doesNothingForPagesOfOthers() throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/reader/lift"))
                .header("Origin", "http://elsewhere.example")
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void servesThePage() throws Exception {
        assertThat(get("/").body()).contains("模拟");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
