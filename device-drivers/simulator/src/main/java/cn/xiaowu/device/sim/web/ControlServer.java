package cn.xiaowu.device.sim.web;

import cn.xiaowu.device.sim.SimulatedBooth;
import cn.xiaowu.device.sim.scanner.CodeShelf;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import org.jspecify.annotations.Nullable;

/// Serves the control page and its interface, [DeviceRoutes].
public final class ControlServer implements AutoCloseable {
    private static final int LARGEST_BODY = 16 * 1024;
    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Javalin javalin;
    private final String host;
    private final int wantedPort;

    /// Prepares the server; [#start()] opens its port.
    ///
    /// @param booth what is controlled
    /// @param codes the codes laid ready
    /// @param host address to listen on
    /// @param port port to listen on; 0 for any
    public ControlServer(SimulatedBooth booth, CodeShelf codes, String host, int port) {
        this.host = host;
        this.wantedPort = port;
        this.javalin = Javalin.create(config -> configure(config, new DeviceRoutes(booth, codes)));
    }

    /// Begins to listen.
    ///
    /// @throws io.javalin.util.JavalinBindException if the port can't be used
    public void start() {
        javalin.start(host, wantedPort);
    }

    /// The port listened on.
    public int port() {
        return javalin.port();
    }

    private static void configure(JavalinConfig config, DeviceRoutes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.staticFiles.add(files -> {
            files.directory = "/control";
            files.location = Location.CLASSPATH;
            files.hostedPath = "/";
        });
        config.routes.before(ControlServer::secure);
        config.routes.exception(Refusal.class, Answers::refuse);
        routes.addTo(config.routes);
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        if (context.method().equals(HandlerType.POST) && !isOwn(context.header("Origin"), context.host())) {
            throw Refusal.foreignOrigin();
        }
    }

    /// Programs send no origin; a browser sends that of the page.
    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
