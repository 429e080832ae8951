package cn.xiaowu.journey.demo;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Does by the portal's API what a technician does on its page: records a booth and makes its claim code.
final class PortalClient implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String portal;

    /// @param portal for example `http://127.0.0.1:8204`
    PortalClient(String portal) {
        this.portal = portal;
    }

    void logIn(Credentials technician) {
        post("/api/login", Map.of("name", technician.name(), "password", technician.password()));
    }

    /// Records a booth.
    ///
    /// @return its id
    String createBooth(DemoBooth booth) {
        return post("/api/booths", booth.asRequest()).path("boothId").asString();
    }

    /// Makes a claim code for a booth.
    ///
    /// @return the code
    String createClaimCode(String boothId) {
        return post("/api/booths/" + boothId + "/claim-codes", Map.of())
                .path("code")
                .asString();
    }

    private JsonNode post(String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/json")
                .header("Origin", portal)
                .POST(BodyPublishers.ofByteArray(WireFormat.mapper().writeValueAsBytes(body)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new DemoException(
                        "the portal answers " + answer.statusCode() + " to " + path + ": " + answer.body());
            }
            return answer.body().isBlank()
                    ? WireFormat.mapper().createObjectNode()
                    : WireFormat.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new DemoException("the portal can't be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
