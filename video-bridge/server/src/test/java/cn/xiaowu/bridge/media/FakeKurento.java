package cn.xiaowu.bridge.media;

import cn.xiaowu.contract.wire.WireFormat;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.kurento.client.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A media server's far end of the wire: speaks JSON-RPC over a WebSocket as a real one was recorded, with other ids,
/// and carries no media. It can be slow, die and come back without memory. Like a real one it works off one request of
/// a connection after the other.
final class FakeKurento implements AutoCloseable {
    private static final KurentoRecording RECORDING = new KurentoRecording();
    private static final int MOST_WAITING = 1_000;
    private static final Set<String> WITHOUT_VALUE = Set.of("connect", "release", "unref", "closeSession");

    private final Map<WsContext, SerialQueue> clients = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final SslContextFactory.@Nullable Server tls;
    private volatile FakeObjects objects = new FakeObjects(recorders());
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean silent;
    private volatile Runnable beforeCreating = () -> {};
    private @Nullable Javalin server;
    private int port;

    private FakeKurento(SslContextFactory.@Nullable Server tls) {
        this.tls = tls;
    }

    /// One that runs.
    static FakeKurento started() {
        var kurento = new FakeKurento(null);
        kurento.start();
        return kurento;
    }

    /// One that runs and speaks TLS.
    static FakeKurento started(SslContextFactory.Server tls) {
        var kurento = new FakeKurento(tls);
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
        return uri("127.0.0.1");
    }

    /// The same server under another name.
    URI uri(String host) {
        return URI.create((tls == null ? "ws://" : "wss://") + host + ":" + port + "/kurento");
    }

    FakeObjects objects() {
        return objects;
    }

    private FakeRecorders recorders() {
        return new FakeRecorders(this::tellFault);
    }

    /// Begins with nothing in memory.
    void start() {
        objects = new FakeObjects(recorders());
        server = Javalin.create(config -> {
                    config.jetty.addConnector((jetty, _) -> FakeConnector.on(jetty, port, tls));
                    config.routes.ws("/kurento", socket -> {
                        socket.onConnect(context -> clients.put(context, new SerialQueue("kurento", MOST_WAITING)));
                        socket.onClose(clients::remove);
                        socket.onMessage(this::heard);
                    });
                })
                .start();
        port = server.port();
    }

    /// Dies with all it has.
    void kill() {
        cut();
        objects.recorders().die();
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

    /// Does something whenever it is asked to make an object, before it does.
    void beforeCreating(Runnable step) {
        beforeCreating = step;
    }

    /// Answers nothing any more, with its connections open.
    void hang() {
        silent = true;
    }

    /// Answers again.
    void wake() {
        silent = false;
    }

    /// Whether it was ever asked for this, answered or not.
    boolean isAskedFor(String operation) {
        return asked.contains(operation);
    }

    private void heard(WsMessageContext client) {
        JsonNode request = WireFormat.mapper().readTree(client.message());
        String operation = request.path("params").path("operation").asString("");
        asked.add(operation);
        if (operation.equals("stopAndWait")) {
            // A real server has many threads: one that waits for a file's end holds up nobody else.
            Thread.ofVirtual().name("fake-kurento-stop").start(() -> answer(client, request));
            return;
        }
        SerialQueue queue = clients.get(client);
        if (queue != null && !queue.offer(() -> answer(client, request))) {
            throw new IllegalStateException("nobody asks that much at once");
        }
    }

    private void answer(WsContext client, JsonNode request) {
        LockSupport.parkNanos(delay.toNanos());
        if (silent) {
            return;
        }
        if (request.path("method").asString().equals("create")) {
            beforeCreating.run();
        }
        FakeObjects mine = objects;
        ObjectNode answer = WireFormat.mapper().createObjectNode();
        answer.put("jsonrpc", "2.0").set("id", request.path("id"));
        try {
            ObjectNode result = WireFormat.mapper().createObjectNode();
            String session = mine.session(request);
            JsonNode params = request.path("params");
            if (params.path("operation").asString("").equals("stopAndWait")) {
                mine.recorders().stop(params.path("object").asString());
            }
            result.put("sessionId", session);
            JsonNode value = mine.answer(session, request, RECORDING.valueFor(request));
            if (!WITHOUT_VALUE.contains(request.path("method").asString())) {
                result.set("value", value);
            }
            answer.set("result", result);
        } catch (FakeFault fault) {
            answer.set("error", fault.toJson());
        }
        send(client, answer);
        if (request.path("params").path("operation").asString("").equals("gatherCandidates")) {
            tell(RECORDING.gatheringOf(request.path("params").path("object").asString()));
        }
    }

    /// Tells what is told when a page has connected to an endpoint.
    void connects(String endpoint) {
        objects.media().connects(endpoint);
        tell(RECORDING.connectingOf(endpoint));
    }

    /// Tells that what a page sends comes in and can be passed on, or does no more.
    ///
    /// @param state `FLOWING` or `NOT_FLOWING`
    void flowsOut(String endpoint, String state) {
        flowsOut(endpoint, MediaType.VIDEO, state.equals("FLOWING"));
    }

    /// The same of picture or sound.
    void flowsOut(String endpoint, MediaType type, boolean on) {
        objects.recorders().flows(endpoint, type, on);
        tell(List.of(FakeEvent.flowsOut(endpoint, type.name(), on ? "FLOWING" : "NOT_FLOWING")));
    }

    /// Picture and sound of a page come in.
    void sends(String endpoint) {
        flowsOut(endpoint, MediaType.AUDIO, true);
        flowsOut(endpoint, MediaType.VIDEO, true);
    }

    /// Tells everybody who subscribed to it that something on the server went wrong.
    void tellFault(String object) {
        tell(List.of(FakeEvent.fault(object)));
    }

    private void tell(List<ObjectNode> events) {
        for (ObjectNode event : events) {
            JsonNode value = event.path("params").path("value");
            if (objects.isSubscribed(
                    value.path("object").asString(), value.path("type").asString())) {
                clients.keySet().forEach(client -> send(client, event));
            }
        }
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
