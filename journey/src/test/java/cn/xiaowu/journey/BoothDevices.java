package cn.xiaowu.journey;

import cn.xiaowu.journey.demo.Demo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;

/// What a booth's health answer says of the devices of calls.
final class BoothDevices {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper mapper = new JsonMapper();
    private final URI health;

    BoothDevices(Demo demo) {
        health = URI.create(demo.screenAddress()).resolve("/health");
    }

    boolean isWell(String device) {
        String body = http.sendAsync(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                .join()
                .body();
        return mapper.readTree(body)
                .path("details")
                .path("media")
                .path(device)
                .path("state")
                .asString("")
                .equals("WELL");
    }
}
