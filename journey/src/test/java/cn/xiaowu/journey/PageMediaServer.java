package cn.xiaowu.journey;

import cn.xiaowu.journey.play.Browsers;
import com.microsoft.playwright.Page;
import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A media server whose media is carried by a page of Chromium, `media/media-server.js`. Here the bridge's socket and
/// the page's are tied together.
final class PageMediaServer implements AutoCloseable {
    private static final String ENDPOINTS =
            "() => [...objects.keys()].filter((id) => id.endsWith('WebRtcEndpoint')).length";

    private final Set<WsContext> bridges = ConcurrentHashMap.newKeySet();
    private final Set<WsContext> backends = ConcurrentHashMap.newKeySet();
    private final Javalin server;
    private final Page page;

    PageMediaServer(Browsers browsers) {
        server = Javalin.create(config -> {
                    config.staticFiles.add("/media", Location.CLASSPATH);
                    config.routes.get("/", page -> page.html("<script src=\"/media-server.js\"></script>"));
                    config.routes.ws("/kurento", socket -> tie(socket, bridges, backends));
                    config.routes.ws("/backend", socket -> tie(socket, backends, bridges));
                })
                .start("127.0.0.1", 0);
        page = browsers.desk("http://127.0.0.1:" + server.port() + "/");
        page.waitForCondition(() -> !backends.isEmpty());
    }

    private static void tie(WsConfig socket, Set<WsContext> own, Set<WsContext> others) {
        socket.onConnect(context -> {
            // Else it is closed for its silence while the demo starts.
            context.enableAutomaticPings(10, TimeUnit.SECONDS);
            own.add(context);
        });
        socket.onClose(own::remove);
        socket.onMessage(message -> others.forEach(other -> other.send(message.message())));
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.port() + "/kurento");
    }

    /// How many endpoints it has.
    int endpoints() {
        return ((Number) page.evaluate(ENDPOINTS)).intValue();
    }

    /// Dies with all it carries.
    void kill() {
        server.stop();
        page.close();
    }

    @Override
    public void close() {
        server.stop();
    }
}
