package cn.xiaowu.journey;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a bridge says of its media servers.
final class BridgeHealth {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = new JsonMapper();
    private final URI health;

    /// @param console the bridge's console port
    BridgeHealth(URI console) {
        health = console.resolve("/health");
    }

    void awaitMediaServer() {
        await().atMost(PATIENCE).until(() -> answer().path("mediaServersUp").asInt() > 0);
    }

    void awaitNoCalls() {
        await().atMost(PATIENCE).until(() -> callsOnMediaServers() == 0);
    }

    int callsOnMediaServers() {
        return answer().path("mediaCalls").asInt();
    }

    private JsonNode answer() {
        String body = http.sendAsync(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                .join()
                .body();
        return mapper.readTree(body);
    }
}
