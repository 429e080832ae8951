package cn.xiaowu.kiosk.screen;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.contract.wire.WireFormat;
import cn.xiaowu.kiosk.recording.MediaChunk;
import cn.xiaowu.kiosk.recording.Taken;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/// Serves the booth's page on loopback, to this machine's browser only. For use by any thread.
public final class ScreenServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_MESSAGE = 512 * 1024;
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
    /// Nothing from anywhere else, nothing inline; the video comes by WebRTC, the signature's picture is a data URL.
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; media-src 'self' blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ScreenToken token = ScreenToken.random();
    private final PageSocket socket;
    private final MediaDoor media;
    private final StillDoor stills;
    private final Supplier<Condition> condition;
    private final AtomicReference<ServletContextHandler> context = new AtomicReference<>();
    private final Javalin javalin;

    /// @param port TCP port on loopback, 0 for any
    /// @param recorder takes what the page records; waits until it is durable
    /// @param stills hands stills on; waits until they are there, and says whether they are
    /// @param condition for `GET /health`
    public ScreenServer(
            int port,
            PageListener listener,
            Function<MediaChunk, Taken> recorder,
            BiPredicate<CallId, byte[]> stills,
            Supplier<Condition> condition) {
        this.socket = new PageSocket(listener);
        this.media = new MediaDoor(token, recorder);
        this.stills = new StillDoor(token, stills);
        this.condition = condition;
        this.javalin = Javalin.create(config -> configure(config, port));
    }

    /// Begins to listen.
    ///
    /// @throws io.javalin.util.JavalinBindException if the port is taken
    public void start() {
        javalin.start();
        keepNoWindows();
    }

    /// The port listened on.
    public int port() {
        return javalin.port();
    }

    /// Tells the page, if one is open.
    public void send(KioskMessage message) {
        socket.send(message);
    }

    /// Whether a page is open.
    public boolean hasPage() {
        return socket.isConnected();
    }

    /// How many messages of the page could not be read since the start.
    public long refusedMessages() {
        return socket.refused();
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.addConnector((server, _) -> connector(server, port));
        config.jetty.modifyServletContextHandler(this::keepNoBuffers);
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setMaxTextMessageSize(LARGEST_MESSAGE);
            factory.setMaxBinaryMessageSize(LARGEST_MESSAGE);
            factory.setIdleTimeout(IDLE_TIMEOUT);
        });
        config.staticFiles.add(files -> {
            files.directory = "/screen";
            files.location = Location.CLASSPATH;
            files.hostedPath = "/";
        });
        config.routes.before(ScreenServer::secure);
        config.routes.get("/", this::page);
        config.routes.get("/index.html", this::page);
        config.routes.get("/forget", ScreenServer::forget);
        config.routes.get("/health", this::health);
        config.routes.post("/recording", media::take);
        config.routes.post("/still", stills::take);
        config.routes.wsBeforeUpgrade("/screen", this::admit);
        config.routes.ws("/screen", socket::configure);
    }

    /// A buffer that is used again still holds what the last visitor's page said.
    private void keepNoBuffers(ServletContextHandler handler) {
        handler.setAttribute(WebSocketServerComponents.WEBSOCKET_BUFFER_POOL_ATTRIBUTE, ByteBufferPool.NON_POOLING);
        context.set(handler);
    }

    /// So does a compressor's window; and on loopback nothing is gained by compressing.
    private void keepNoWindows() {
        WebSocketServerComponents.getWebSocketComponents(context.get())
                .getExtensionRegistry()
                .unregister("permessage-deflate");
    }

    private static ServerConnector connector(Server server, int port) {
        var connector = new ServerConnector(
                server,
                null,
                null,
                ByteBufferPool.NON_POOLING,
                1,
                1,
                new org.eclipse.jetty.server.HttpConnectionFactory());
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        return connector;
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
    }

    private void page(Context context) {
        context.header("Cache-Control", "no-store").html(token.putInto(index()));
    }

    private static String index() {
        try (InputStream in = ScreenServer.class.getResourceAsStream("/screen/index.html")) {
            if (in == null) {
                throw new IllegalStateException("the page was not built into this program: build it with npm");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The browser lets go of everything that it keeps of this origin, then begins anew.
    private static void forget(Context context) {
        context.header("Cache-Control", "no-store")
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .redirect("/");
    }

    private void health(Context context) {
        Condition now = condition.get();
        context.status(now.status() == Condition.Status.UP ? 200 : 503)
                .contentType("application/json")
                .result(WireFormat.mapper().writeValueAsBytes(now));
    }

    /// Admits the page that this program gave out: on this very origin, with the token. Whoever reaches this port from
    /// a
    /// page of another origin, or by a name that was bent to loopback, is turned away.
    private void admit(Context context) {
        String origin = String.valueOf(context.header("Origin")).toLowerCase(Locale.ROOT);
        boolean ours =
                origin.equals("http://" + LOOPBACK + ":" + port()) || origin.equals("http://localhost:" + port());
        String subprotocol = context.header("Sec-WebSocket-Protocol");
        if (!ours || !token.isCarriedBy(subprotocol)) {
            throw new ForbiddenResponse("open the page from this program");
        }
        context.header("Sec-WebSocket-Protocol", String.valueOf(subprotocol));
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
