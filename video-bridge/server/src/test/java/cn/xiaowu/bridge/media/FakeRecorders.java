package cn.xiaowu.bridge.media;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.kurento.client.MediaType;
import tools.jackson.databind.JsonNode;

/// The recorders of a media server, and what flows into them.
final class FakeRecorders {
    private record Flow(String endpoint, MediaType type) {}

    private final Map<String, FakeRecorder> recorders = new LinkedHashMap<>();
    private final Map<Flow, Set<String>> connected = new HashMap<>();
    private final Set<Flow> flowing = new HashSet<>();
    private final List<String> profiles = new ArrayList<>();
    private final Consumer<String> error;
    private FakeRecorder.Fault fault = FakeRecorder.Fault.NONE;
    private boolean refusing;

    /// @param error tells that something is wrong with a recorder
    FakeRecorders(Consumer<String> error) {
        this.error = error;
    }

    /// Those that are made from now on do this wrong.
    synchronized void willFail(FakeRecorder.Fault next) {
        fault = next;
    }

    /// Refuses to record, or does no more.
    synchronized void refuse(boolean on) {
        refusing = on;
    }

    synchronized void create(String id, JsonNode parameters) {
        URI uri = URI.create(parameters.path("uri").asString());
        String profile = parameters.path("mediaProfile").asString();
        profiles.add(profile);
        recorders.put(id, new FakeRecorder(uri, profile, fault, () -> error.accept(id)));
    }

    /// Whether it is one.
    synchronized boolean has(String id) {
        return recorders.containsKey(id);
    }

    synchronized void connect(String endpoint, String recorder, String type) {
        var flow = new Flow(endpoint, MediaType.valueOf(type));
        connected.computeIfAbsent(flow, _ -> new HashSet<>()).add(recorder);
        if (flowing.contains(flow)) {
            one(recorder).comes(flow.type());
        }
    }

    synchronized void flows(String endpoint, MediaType type, boolean on) {
        var flow = new Flow(endpoint, type);
        if (!on) {
            flowing.remove(flow);
        } else if (flowing.add(flow)) {
            connected.getOrDefault(flow, Set.of()).stream()
                    .filter(recorders::containsKey)
                    .forEach(recorder -> one(recorder).comes(type));
        }
    }

    synchronized boolean isFlowing(String endpoint, String type) {
        return flowing.contains(new Flow(endpoint, MediaType.valueOf(type)));
    }

    synchronized void record(String id) {
        if (refusing) {
            throw new FakeFault(40_301, "MEDIA_OBJECT_OPERATION_NOT_SUPPORTED", "made up");
        }
        one(id).record();
    }

    private FakeRecorder one(String id) {
        return Objects.requireNonNull(recorders.get(id));
    }

    /// Waits for the file's end.
    void stop(String id) {
        FakeRecorder one;
        synchronized (this) {
            one = recorders.get(id);
        }
        if (one != null) {
            one.stop();
        }
    }

    /// They are released, alone or with their pipeline, and end what they record.
    synchronized void release(String object) {
        recorders.forEach((id, one) -> {
            if (id.equals(object) || id.startsWith(object + "/")) {
                one.end();
            }
        });
    }

    /// The server dies.
    synchronized void die() {
        recorders.values().forEach(FakeRecorder::die);
    }

    /// All that were ever made, the first first.
    synchronized List<FakeRecorder> all() {
        return List.copyOf(recorders.values());
    }

    /// With which profiles they were made.
    synchronized List<String> profiles() {
        return List.copyOf(profiles);
    }
}
