package cn.xiaowu.bridge.media;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far a media server's endpoints are: with their page, and with each other.
final class FakeEndpoints {
    private final Set<String> negotiated = new HashSet<>();
    private final Set<String> connected = new HashSet<>();
    private final Map<String, Integer> candidates = new HashMap<>();
    /// For each endpoint the one that it gets its media from.
    private final Map<String, String> feeds = new HashMap<>();
    private String lastNegotiated = "";

    synchronized void negotiate(String endpoint) {
        if (!negotiated.add(endpoint)) {
            throw new FakeFault(40_208, "SDP_END_POINT_ALREADY_NEGOTIATED", "Endpoint already negotiated");
        }
        lastNegotiated = endpoint;
    }

    synchronized void addCandidate(String endpoint) {
        candidates.merge(endpoint, 1, Integer::sum);
    }

    /// In place of whatever fed the sink before.
    synchronized void feed(String source, String sink) {
        feeds.put(sink, source);
    }

    synchronized void retain(Set<String> existing) {
        feeds.keySet().retainAll(existing);
        feeds.values().retainAll(existing);
    }

    /// A page has connected to it.
    synchronized void connects(String endpoint) {
        connected.add(endpoint);
    }

    synchronized boolean isConnected(String endpoint) {
        return connected.contains(endpoint);
    }

    /// Endpoints that get their media from this one.
    synchronized List<String> fedBy(String endpoint) {
        return feeds.entrySet().stream()
                .filter(feed -> feed.getValue().equals(endpoint))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How many endpoints get media from another.
    synchronized int feeds() {
        return feeds.size();
    }

    /// How many of a page's addresses an endpoint was told.
    synchronized int candidates(String endpoint) {
        return candidates.getOrDefault(endpoint, 0);
    }

    /// The endpoint that answered an offer as the last.
    synchronized String lastNegotiated() {
        return lastNegotiated;
    }
}
