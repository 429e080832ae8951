package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a media server has in its memory, and what it makes of a request.
final class FakeObjects {
    static final String BAD_SDP = "this is no session description";

    /// A refusal, as a media server words it.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;
        private final String type;

        Fault(int code, String type, String message) {
            super(message);
            this.code = code;
            this.type = type;
        }

        ObjectNode toJson() {
            ObjectNode error = WireFormat.mapper().createObjectNode().put("code", code);
            error.put("message", getMessage()).putObject("data").put("type", type);
            return error;
        }
    }

    private final Set<String> sessions = new HashSet<>();
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    private final Map<String, Set<String>> subscriptions = new HashMap<>();
    private final Set<String> negotiated = new HashSet<>();
    private final List<String> log = new ArrayList<>();

    /// The session that a request belongs to; a request without one begins one.
    synchronized String session(JsonNode request) {
        String said = request.path("params").path("sessionId").asString("");
        if (said.isEmpty()) {
            said = UUID.randomUUID().toString();
            sessions.add(said);
        } else if (!sessions.contains(said)) {
            throw new Fault(40_007, "INVALID_SESSION", "Invalid session");
        }
        if (request.path("method").asString().equals("connect")) {
            log.add("come back");
        }
        return said;
    }

    synchronized JsonNode answer(JsonNode request, JsonNode recorded) {
        JsonNode params = request.path("params");
        return switch (request.path("method").asString()) {
            case "create" -> create(params);
            case "release" -> release(params.path("object").asString());
            case "subscribe" -> {
                String object = existing(params.path("object").asString());
                subscriptions
                        .computeIfAbsent(object, _ -> new HashSet<>())
                        .add(params.path("type").asString());
                yield text(UUID.randomUUID().toString());
            }
            case "invoke" -> invoke(existing(params.path("object").asString()), params, recorded);
            default -> recorded;
        };
    }

    private JsonNode create(JsonNode params) {
        String type = params.path("type").asString();
        String parent = params.path("constructorParams").path("mediaPipeline").asString("");
        String prefix = parent.isEmpty() ? "" : existing(parent) + "/";
        String id = prefix + UUID.randomUUID() + "_kurento." + type;
        tags.put(id, new HashMap<>());
        log.add("create " + type);
        return text(id);
    }

    private JsonNode release(String object) {
        existing(object);
        tags.keySet().removeIf(id -> id.equals(object) || id.startsWith(object + "/"));
        log.add("release " + typeOf(object));
        return WireFormat.mapper().nullNode();
    }

    private JsonNode invoke(String object, JsonNode params, JsonNode recorded) {
        String operation = params.path("operation").asString();
        JsonNode arguments = params.path("operationParams");
        log.add(operation);
        return switch (operation) {
            case "addTag" -> {
                tags(object)
                        .put(
                                arguments.path("key").asString(),
                                arguments.path("value").asString());
                yield WireFormat.mapper().nullNode();
            }
            case "getTags" -> tagsOf(object);
            case "getPipelines" -> pipelineList();
            case "generateOffer" -> text("v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\n");
            case "processOffer" -> negotiate(object, arguments.path("offer").asString(), recorded);
            case "connect" -> {
                existing(arguments.path("sink").asString());
                yield recorded;
            }
            default -> recorded;
        };
    }

    private JsonNode negotiate(String endpoint, String offer, JsonNode recorded) {
        if (offer.equals(BAD_SDP)) {
            throw new Fault(40_201, "SDP_PARSE_ERROR", "Invalid SDP");
        }
        if (!negotiated.add(endpoint)) {
            throw new Fault(40_208, "SDP_END_POINT_ALREADY_NEGOTIATED", "Endpoint already negotiated");
        }
        return recorded;
    }

    private String existing(String object) {
        if (!object.equals("manager_ServerManager") && !tags.containsKey(object)) {
            throw new Fault(40_101, "MEDIA_OBJECT_NOT_FOUND", "Object '" + object + "' not found");
        }
        return object;
    }

    private Map<String, String> tags(String object) {
        return tags.computeIfAbsent(object, _ -> new HashMap<>());
    }

    private JsonNode tagsOf(String object) {
        ArrayNode list = WireFormat.mapper().createArrayNode();
        tags(object)
                .forEach((key, value) -> list.addObject()
                        .put("__module__", "kurento")
                        .put("__type__", "Tag")
                        .put("key", key)
                        .put("value", value));
        return list;
    }

    private JsonNode pipelineList() {
        ArrayNode list = WireFormat.mapper().createArrayNode();
        pipelines().forEach(list::add);
        return list;
    }

    private static JsonNode text(String value) {
        return WireFormat.mapper().getNodeFactory().stringNode(value);
    }

    private static String typeOf(String object) {
        return object.substring(object.lastIndexOf('.') + 1);
    }

    /// As if a bridge with this tag had died and left it.
    synchronized String addPipeline(String key, String value) {
        String id = UUID.randomUUID() + "_kurento.MediaPipeline";
        tags.put(id, new HashMap<>(Map.of(key, value)));
        return id;
    }

    /// Throws everything away, as if somebody else had released it.
    synchronized void forgetAll() {
        tags.clear();
    }

    synchronized boolean isSubscribed(String object, String type) {
        return subscriptions.getOrDefault(object, Set.of()).contains(type);
    }

    synchronized List<String> pipelines() {
        return tags.keySet().stream()
                .filter(id -> typeOf(id).equals("MediaPipeline"))
                .toList();
    }

    synchronized List<String> endpoints() {
        return tags.keySet().stream()
                .filter(id -> typeOf(id).equals("WebRtcEndpoint"))
                .toList();
    }

    /// How often something was done.
    synchronized long count(String operation) {
        return log.stream().filter(operation::equals).count();
    }
}
