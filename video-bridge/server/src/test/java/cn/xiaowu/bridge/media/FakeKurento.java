package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A media server's far end of the wire: speaks JSON-RPC over a WebSocket as a real one was recorded, with other ids,
/// and carries no media. It can be slow, die and come back without memory.
final class FakeKurento implements AutoCloseable {
    private static final KurentoRecording RECORDING = new KurentoRecording();

    private final Map<WsContext, String> clients = new ConcurrentHashMap<>();
    private volatile FakeObjects objects = new FakeObjects();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean silent;
    private @Nullable Javalin server;
    private int port;

    /// One that runs.
    static FakeKurento started() {
        var kurento = new FakeKurento();
        kurento.start();
        return kurento;
    }

    /// One whose port is known and that does not run yet.
    static FakeKurento stopped() {
        FakeKurento kurento = started();
        kurento.kill();
        return kurento;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port + "/kurento");
    }

    FakeObjects objects() {
        return objects;
    }

    /// Begins with nothing in memory.
    void start() {
        objects = new FakeObjects();
        server = Javalin.create(config -> config.routes.ws("/kurento", socket -> {
                    socket.onConnect(context -> clients.put(context, ""));
                    socket.onClose(clients::remove);
                    socket.onMessage(this::heard);
                }))
                .start("127.0.0.1", port);
        port = server.port();
    }

    /// Dies with all it has.
    void kill() {
        cut();
        if (server != null) {
            server.stop();
        }
    }

    /// Loses its connections and nothing else.
    void cut() {
        clients.keySet().forEach(client -> client.session.disconnect());
    }

    /// Answers each request so much later.
    void slow(Duration by) {
        delay = by;
    }

    /// Answers nothing any more, with its connections open.
    void hang() {
        silent = true;
    }

    private void heard(WsMessageContext client) {
        JsonNode request = WireFormat.mapper().readTree(client.message());
        // A real one works on several requests at a time, too.
        Thread.ofVirtual().start(() -> answer(client, request));
    }

    private void answer(WsContext client, JsonNode request) {
        LockSupport.parkNanos(delay.toNanos());
        if (silent) {
            return;
        }
        FakeObjects mine = objects;
        ObjectNode answer = WireFormat.mapper().createObjectNode();
        answer.put("jsonrpc", "2.0").set("id", request.path("id"));
        try {
            ObjectNode result = WireFormat.mapper().createObjectNode();
            result.put("sessionId", mine.session(request));
            result.set("value", mine.answer(request, RECORDING.valueFor(request)));
            answer.set("result", result);
        } catch (FakeObjects.Fault fault) {
            answer.set("error", fault.toJson());
        }
        send(client, answer);
        if (request.path("params").path("operation").asString("").equals("gatherCandidates")) {
            tellEvents(client, mine, request.path("params").path("object").asString());
        }
    }

    private static void tellEvents(WsContext client, FakeObjects objects, String endpoint) {
        for (ObjectNode event : RECORDING.eventsOf(endpoint)) {
            String type = event.path("params").path("value").path("type").asString();
            if (objects.isSubscribed(endpoint, type)) {
                send(client, event);
            }
        }
    }

    /// Tells everybody who subscribed to it that something on the server went wrong.
    void tellFault(String object) {
        ObjectNode event =
                WireFormat.mapper().createObjectNode().put("jsonrpc", "2.0").put("method", "onEvent");
        ObjectNode value = event.putObject("params").putObject("value");
        value.put("object", object).put("type", "Error");
        value.putObject("data")
                .put("source", object)
                .put("timestampMillis", "1795470317259")
                .put("type", "Error")
                .put("errorCode", 40_401)
                .put("description", "made up")
                .putArray("tags");
        clients.keySet().forEach(client -> send(client, event));
    }

    private static void send(WsContext client, JsonNode message) {
        synchronized (client.session) {
            if (client.session.isOpen()) {
                client.send(message.toString());
            }
        }
    }

    @Override
    public void close() {
        kill();
    }
}
