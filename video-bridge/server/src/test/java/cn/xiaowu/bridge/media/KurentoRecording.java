package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a real media server said: `kurento/two-party-call.jsonl`, one message a line, cut down from the conversation
/// of a call.
final class KurentoRecording {
    private final List<JsonNode> lines;
    private final Map<String, JsonNode> answers = new HashMap<>();

    KurentoRecording() {
        this.lines = read();
        Map<Integer, String> asked = new HashMap<>();
        for (JsonNode line : lines) {
            JsonNode message = line.path("msg");
            if (line.path("from").asString().equals("client")) {
                asked.put(message.path("id").asInt(), key(message));
            } else if (message.has("result")) {
                answers.putIfAbsent(
                        Objects.requireNonNull(asked.get(message.path("id").asInt())), message.path("result"));
            }
        }
    }

    private static List<JsonNode> read() {
        try (InputStream file =
                Objects.requireNonNull(KurentoRecording.class.getResourceAsStream("/kurento/two-party-call.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(WireFormat.mapper()::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(JsonNode request) {
        JsonNode params = request.path("params");
        return request.path("method").asString() + " "
                + params.path("operation").asString("");
    }

    /// The value with which a request of this kind was answered; null if there was none.
    JsonNode valueFor(JsonNode request) {
        JsonNode answer = answers.get(key(request));
        return answer == null ? WireFormat.mapper().nullNode() : answer.path("value");
    }

    /// A media server's answer to a page that sends.
    String answer() {
        return lines.stream()
                .map(line -> line.path("msg").path("result").path("value").asString(""))
                .filter(sdp -> sdp.contains("a=recvonly"))
                .findFirst()
                .orElseThrow();
    }

    /// A page's offer.
    ///
    /// @param direction `sendonly` or `recvonly`
    String offer(String direction) {
        return lines.stream()
                .map(line -> line.path("msg")
                        .path("params")
                        .path("operationParams")
                        .path("offer")
                        .asString(""))
                .filter(sdp -> sdp.contains("a=" + direction))
                .findFirst()
                .orElseThrow();
    }

    /// What was told of an endpoint that looked for its own addresses, as if it were another.
    List<ObjectNode> gatheringOf(String endpoint) {
        return eventsOf(endpoint).stream()
                .takeWhile(event -> !isOf("NewCandidatePairSelected", event))
                .toList();
    }

    /// What was told of it when the page had connected to it.
    List<ObjectNode> connectingOf(String endpoint) {
        return eventsOf(endpoint).stream()
                .dropWhile(event -> !isOf("NewCandidatePairSelected", event))
                .toList();
    }

    private static boolean isOf(String type, JsonNode event) {
        return event.path("params").path("value").path("type").asString().equals(type);
    }

    private List<ObjectNode> eventsOf(String endpoint) {
        String recorded = lines.stream()
                .filter(line -> line.path("msg").path("method").asString("").equals("onEvent"))
                .map(line -> line.path("msg")
                        .path("params")
                        .path("value")
                        .path("object")
                        .asString())
                .reduce((first, last) -> last)
                .orElseThrow();
        return lines.stream()
                .map(line -> line.path("msg"))
                .filter(message -> message.path("method").asString("").equals("onEvent"))
                .filter(message -> message.path("params")
                        .path("value")
                        .path("object")
                        .asString()
                        .equals(recorded))
                .map(message -> message.toString().replace(recorded, endpoint))
                .map(text -> (ObjectNode) WireFormat.mapper().readTree(text))
                .toList();
    }
}
