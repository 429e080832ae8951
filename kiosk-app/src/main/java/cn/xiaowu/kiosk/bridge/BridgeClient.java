package cn.xiaowu.kiosk.bridge;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.StillId;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.codes.CodeKeys;
import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.journal.Courier;
import cn.xiaowu.kiosk.journal.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Asks the bridge and hands in to it. Each request has a connection of its own: a kept one would hold a citizen's
/// values in its buffers. For use by any thread.
public final class BridgeClient implements Courier {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    private static final int LONGEST_REASON = 300;

    private final URI bridge;
    private final SSLContext tls;

    /// @param bridge for example `https://bridge.example:8443`
    /// @param tls the booth's identity
    public BridgeClient(URI bridge, SSLContext tls) {
        this.bridge = bridge;
        this.tls = tls;
    }

    /// What can be applied for.
    ///
    /// @throws BridgeException if the bridge does not say
    public Catalogue catalogue() {
        return get("/v1/catalogue", new TypeReference<>() {});
    }

    /// What the bridge says about this booth.
    ///
    /// @throws BridgeException if the bridge does not say
    public BoothProfile profile() {
        return get("/v1/booth", new TypeReference<>() {});
    }

    /// The keys of the authorities that make one codes.
    ///
    /// @throws BridgeException if the bridge does not say
    public List<CodeKeys.Entry> codeKeys() {
        return get("/v1/code-keys", new TypeReference<>() {});
    }

    @Override
    public Delivery deliver(Entry entry) {
        String path = switch (entry.kind()) {
            case SUBMISSION -> "/v1/cases";
            case RATING -> "/v1/ratings";
        };
        try (var body = new ErasableBody(entry.body())) {
            HttpResponse<String> answer = send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build());
            return outcome(answer);
        } catch (BridgeException e) {
            return new Delivery.Unreachable(String.valueOf(e.getMessage()));
        }
    }

    /// Only what can never succeed is refused; whatever may pass (an overload, a certificate that is being renewed)
    /// is tried again.
    private static Delivery outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Delivery.Acknowledged();
        }
        String reason = status + " " + title(answer.body());
        boolean forGood = status == 400 || status == 409 || status == 413 || status == 422;
        return forGood ? new Delivery.Refused(reason) : new Delivery.Unreachable(reason);
    }

    /// The problem's title only: its details may repeat what was handed in.
    private static String title(String problem) {
        try {
            String title = WireFormat.mapper().readTree(problem).path("title").asString("");
            return title.substring(0, Math.min(title.length(), LONGEST_REASON));
        } catch (JacksonException e) {
            return "(no problem+json)";
        }
    }

    /// Hands in a still of a call; it is overwritten.
    ///
    /// @throws BridgeException if the bridge does not take it
    public StillId handIn(CallId call, byte[] jpeg) {
        String path = "/v1/stills/" + call;
        try (var body = new ErasableBody(jpeg)) {
            HttpResponse<String> answer = send(request(path)
                    .header("Content-Type", "image/jpeg")
                    .POST(body)
                    .build());
            if (answer.statusCode() != 200) {
                throw new BridgeException("the bridge answers " + answer.statusCode() + " to a still");
            }
            return WireFormat.mapper().readValue(answer.body(), KeptStill.class).still();
        } catch (JacksonException e) {
            throw new BridgeException("the bridge answers something else than agreed to a still", e);
        }
    }

    /// @param still the name that the bridge gave it
    private record KeptStill(StillId still) {}

    private <T> T get(String path, TypeReference<T> type) {
        HttpResponse<String> answer = send(request(path).GET().build());
        if (answer.statusCode() != 200) {
            throw new BridgeException("the bridge answers " + answer.statusCode() + " to GET " + path);
        }
        try {
            return WireFormat.mapper().readValue(answer.body(), type);
        } catch (JacksonException e) {
            throw new BridgeException("the bridge answers something else than agreed to GET " + path, e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(bridge.resolve(path)).timeout(ANSWER_TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BridgeException("the bridge at " + bridge + " can't be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BridgeException("interrupted while asking the bridge", e);
        }
    }
}
