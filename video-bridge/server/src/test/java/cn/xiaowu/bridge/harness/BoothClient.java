package cn.xiaowu.bridge.harness;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;

/// The far end of the booth port.
public final class BoothClient {
    private final URI bridge;
    private final HttpClient http;
    private final SSLContext tls;

    /// @param tls with the booth's certificate, or without any
    public BoothClient(int port, SSLContext tls) {
        this.bridge = URI.create("https://127.0.0.1:" + port);
        this.tls = tls;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /// Where it connects to.
    public URI bridge() {
        return bridge;
    }

    /// The same booth, when the bridge is at another port.
    public BoothClient at(int port) {
        return new BoothClient(port, tls);
    }

    /// What it shows in TLS.
    public SSLContext tls() {
        return tls;
    }

    /// For WebSockets.
    public HttpClient http() {
        return http;
    }

    /// Asks.
    public Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(bridge.resolve(path)).build());
    }

    /// Hands in.
    public Answer post(String path, Object body) throws IOException {
        return postText(path, WireFormat.mapper().writeValueAsString(body));
    }

    /// Hands in whatever text.
    public Answer postText(String path, String body) throws IOException {
        return send(HttpRequest.newBuilder(bridge.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private Answer send(HttpRequest request) throws IOException {
        HttpResponse<String> answer = exchange(request);
        return new Answer(answer.statusCode(), answer.body());
    }

    /// Sends whatever request.
    public HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Status and body.
    public record Answer(int status, String body) {
        /// The body as a record of the contract.
        public <T> T as(Class<T> type) {
            return WireFormat.mapper().readValue(body, type);
        }

        /// The body as JSON.
        public JsonNode json() {
            return WireFormat.mapper().readTree(body);
        }
    }
}
