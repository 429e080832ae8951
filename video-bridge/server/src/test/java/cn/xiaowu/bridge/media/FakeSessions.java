package cn.xiaowu.bridge.media;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Who has had to do with which objects of a media server. An object lives until the last session that had to do with
/// it
/// lets go of it, whoever made it.
final class FakeSessions {
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> holders = new HashMap<>();

    /// The session that a request belongs to; a request without one begins one. Only who comes back has to be known: a
    /// session is once it had to do with an object.
    String of(JsonNode request) {
        String said = request.path("params").path("sessionId").asString("");
        boolean comesBack = request.path("method").asString().equals("connect") && !said.isEmpty();
        if (comesBack && !known.contains(said)) {
            throw new FakeFault(40_007, "INVALID_SESSION", "Invalid session");
        }
        return said.isEmpty() ? UUID.randomUUID().toString() : said;
    }

    /// The session has to do with an object.
    String hold(String session, String object) {
        known.add(session);
        holders.computeIfAbsent(object, _ -> new HashSet<>()).add(session);
        return object;
    }

    /// The session is done with an object. Returns whether nobody else has to do with it.
    boolean letGo(String session, String object) {
        Set<String> left = holders.getOrDefault(object, Set.of());
        return left.remove(session) && left.isEmpty();
    }

    /// The session is over. Returns what nobody has to do with any more.
    List<String> end(String session) {
        known.remove(session);
        return List.copyOf(holders.keySet()).stream()
                .filter(object -> letGo(session, object))
                .toList();
    }
}
