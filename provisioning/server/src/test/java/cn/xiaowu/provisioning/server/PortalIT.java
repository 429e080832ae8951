package cn.xiaowu.provisioning.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.provisioning.contract.Technician;
import cn.xiaowu.provisioning.server.store.Database;
import cn.xiaowu.provisioning.server.technicians.Technicians;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalIT {
    private static final String LOGIN = "{\"name\":\"chen\",\"password\":\"right-password\"}";
    private static final String WRONG = "{\"name\":\"chen\",\"password\":\"wrong-password\"}";
    private static final String BOOTH = """
            {"name":"翠苑社区晓屋","divisionCode":"330106","divisionName":"杭州市西湖区","address":"样例路1号",
             "servicePhone":"0571-00000000",
             "devices":{"reader":"/dev/ttyS0","scanner":"/dev/ttyS1","printer":"/dev/ttyS2","simulated":true}}""";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String portal = "";
    private AutoCloseable server = () -> {};

    @BeforeEach
    void startsTheServer(@TempDir Path state) {
        new Technicians(Database.open(Settings.database(state))).put(new Technician("chen"), "right-password");
        var settings = new Settings(
                state,
                "127.0.0.1",
                0,
                0,
                URI.create("https://bridge.example.org"),
                null,
                List.of(),
                Duration.ofHours(24));
        ProvisioningServer started = ProvisioningServer.start(settings, InstantSource.system());
        server = started;
        portal = started.portalAddress();
    }

    @AfterEach
    void stopsIt() throws Exception {
        browser.close();
        server.close();
    }

    @Test
    void tellsNothingToWhoIsNotLoggedIn() throws Exception {
        assertThat(get("/api/booths").statusCode()).isEqualTo(401);
        assertThat(post("/api/booths", BOOTH).body()).contains("login-needed");
    }

    @Test
    void givesTheSessionACookieThatNoScriptAndNoOtherSiteCanUse() throws Exception {
        // When
        HttpResponse<String> answer = post("/api/login", LOGIN);
        // Then
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(get("/api/me").body()).isEqualTo("{\"name\":\"chen\"}");
    }

    @Test
    void numbersBoothsAndMakesTheirCodes() throws Exception {
        // Given
        post("/api/login", LOGIN);
        // When
        String first = post("/api/booths", BOOTH).body();
        String second = post("/api/booths", BOOTH).body();
        String code = post("/api/booths/B00002/claim-codes", "{}").body();
        // Then
        assertThat(first).contains("\"boothId\":\"B00001\"").contains("\"state\":\"STAGED\"");
        assertThat(second).contains("\"boothId\":\"B00002\"");
        assertThat(code).containsPattern("\"code\":\"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\"");
        assertThat(get("/api/booths").body()).contains("\"state\":\"CLAIMABLE\"");
    }

    @Test
    void changesABooth() throws Exception {
        // Given
        post("/api/login", LOGIN);
        post("/api/booths", BOOTH);
        // When
        var changed = send(json("/api/booths/B00001").PUT(BodyPublishers.ofString(BOOTH.replace("翠苑", "文新"))));
        // Then
        assertThat(changed.body()).contains("文新社区晓屋");
        assertThat(get("/api/booths").body()).contains("文新社区晓屋").doesNotContain("翠苑");
    }

    @Test
    void refusesTheSameIdTwice() throws Exception {
        // Given
        post("/api/login", LOGIN);
        String named = BOOTH.replaceFirst("\\{", "{\"boothId\":\"HALL7\",");
        // When
        post("/api/booths", named);
        HttpResponse<String> again = post("/api/booths", named);
        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void namesTheMemberThatDoesNotFit() throws Exception {
        // Given
        post("/api/login", LOGIN);
        // When
        HttpResponse<String> answer = post("/api/booths", BOOTH.replace("330106", "33"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("divisionCode: a division code has six digits");
    }

    @Test
    void refusesAnotherOriginAndOtherThanJson() throws Exception {
        // Given
        post("/api/login", LOGIN);
        var foreign = HttpRequest.newBuilder(URI.create(portal + "/api/booths"))
                .header("Origin", "https://elsewhere.example.org")
                .header("Content-Type", "application/json");
        var form = HttpRequest.newBuilder(URI.create(portal + "/api/booths"))
                .header("Origin", portal)
                .header("Content-Type", "text/plain");
        // Then
        assertThat(send(foreign.POST(BodyPublishers.ofString(BOOTH))).statusCode())
                .isEqualTo(403);
        assertThat(send(form.POST(BodyPublishers.ofString(BOOTH))).statusCode()).isEqualTo(400);
    }

    @Test
    void slowsDownGuessing() throws Exception {
        // Given
        for (int i = 0; i < 5; i++) {
            assertThat(post("/api/login", WRONG).statusCode()).isEqualTo(401);
        }
        // Then
        assertThat(post("/api/login", LOGIN).statusCode()).isEqualTo(429);
    }

    @Test
    void forgetsTheSessionAtLogOut() throws Exception {
        // Given
        post("/api/login", LOGIN);
        // When
        post("/api/logout", "{}");
        // Then
        assertThat(get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void allowsThePageNothingFromElsewhere() throws Exception {
        assertThat(get("/health")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal + path)).GET());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(json(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(URI.create(portal + path))
                .header("Origin", portal)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
