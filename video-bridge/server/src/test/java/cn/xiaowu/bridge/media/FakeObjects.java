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

/// What a media server has in its memory, and what it makes of a request.
final class FakeObjects {
    static final String BAD_SDP = "this is no session description";

    private final FakeSessions sessions = new FakeSessions();
    private final FakeEndpoints media = new FakeEndpoints();
    private final FakeRecorders recorders;
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    private final Map<String, Set<String>> subscriptions = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    FakeObjects(FakeRecorders recorders) {
        this.recorders = recorders;
    }

    FakeRecorders recorders() {
        return recorders;
    }

    /// What its endpoints are at.
    FakeEndpoints media() {
        return media;
    }

    /// The session that a request belongs to.
    synchronized String session(JsonNode request) {
        String session = sessions.of(request);
        if (request.path("method").asString().equals("connect")) {
            log.add("come back");
        }
        return session;
    }

    synchronized JsonNode answer(String session, JsonNode request, JsonNode recorded) {
        JsonNode params = request.path("params");
        String named = params.path("object").asString("");
        return switch (request.path("method").asString()) {
            case "create" -> text(sessions.hold(session, create(params)));
            case "release" -> release(named);
            case "unref" -> {
                if (sessions.letGo(session, named)) {
                    release(named);
                }
                yield WireFormat.mapper().nullNode();
            }
            case "closeSession" -> {
                endSession(session);
                yield WireFormat.mapper().nullNode();
            }
            case "subscribe" -> {
                String object = sessions.hold(session, existing(named));
                subscriptions
                        .computeIfAbsent(object, _ -> new HashSet<>())
                        .add(params.path("type").asString());
                yield text(UUID.randomUUID().toString());
            }
            case "invoke" -> invoke(sessions.hold(session, existing(named)), params, recorded);
            default -> recorded;
        };
    }

    /// As if nobody had heard of a session for long, or it had said goodbye.
    synchronized void endSession(String session) {
        sessions.end(session).forEach(this::release);
    }

    private String create(JsonNode params) {
        String type = params.path("type").asString();
        String parent = params.path("constructorParams").path("mediaPipeline").asString("");
        String prefix = parent.isEmpty() ? "" : existing(parent) + "/";
        String id = prefix + UUID.randomUUID() + "_kurento." + type;
        tags.put(id, new HashMap<>());
        if (type.equals("RecorderEndpoint")) {
            recorders.create(id, params.path("constructorParams"));
        }
        log.add("create " + type);
        return id;
    }

    /// A real one does not mind what is gone already.
    private JsonNode release(String object) {
        recorders.release(object);
        if (tags.keySet().removeIf(id -> id.equals(object) || id.startsWith(object + "/"))) {
            media.retain(tags.keySet());
            log.add("release " + typeOf(object));
        }
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
                connect(object, existing(arguments.path("sink").asString()), arguments);
                yield recorded;
            }
            case "addIceCandidate" -> {
                media.addCandidate(object);
                yield recorded;
            }
            case "record" -> {
                recorders.record(object);
                yield recorded;
            }
            case "isMediaFlowingOut" ->
                WireFormat.mapper()
                        .getNodeFactory()
                        .booleanNode(recorders.isFlowing(
                                object, arguments.path("mediaType").asString()));
            case "getConnectionState" -> text(media.isConnected(object) ? "CONNECTED" : "DISCONNECTED");
            default -> recorded;
        };
    }

    private void connect(String source, String sink, JsonNode arguments) {
        if (recorders.has(sink)) {
            recorders.connect(source, sink, arguments.path("mediaType").asString());
        } else {
            media.feed(source, sink);
        }
    }

    private JsonNode negotiate(String endpoint, String offer, JsonNode recorded) {
        if (offer.equals(BAD_SDP)) {
            throw new FakeFault(40_201, "SDP_PARSE_ERROR", "Invalid SDP");
        }
        media.negotiate(endpoint);
        return recorded;
    }

    private String existing(String object) {
        if (!object.equals("manager_ServerManager") && !tags.containsKey(object)) {
            throw new FakeFault(40_101, "MEDIA_OBJECT_NOT_FOUND", "Object '" + object + "' not found");
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

    /// As if a bridge with this tag had made it, in a session that has the same name.
    synchronized String addPipeline(String key, String value) {
        String id = UUID.randomUUID() + "_kurento.MediaPipeline";
        tags.put(id, new HashMap<>(Map.of(key, value)));
        return sessions.hold(value, id);
    }

    /// Another session has to do with everything, too.
    synchronized void lookAtAll(String session) {
        tags.keySet().forEach(object -> sessions.hold(session, object));
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
