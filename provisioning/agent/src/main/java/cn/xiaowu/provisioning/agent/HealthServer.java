package cn.xiaowu.provisioning.agent;

import cn.xiaowu.provisioning.contract.ProvisioningJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;

/// `GET /health` on loopback; what it answers is told at [Watch.Health]. The platform's own server does for that.
final class HealthServer implements AutoCloseable {
    private final HttpServer server;
    private final Watch watch;
    private final InstantSource clock;

    private HealthServer(HttpServer server, Watch watch, InstantSource clock) {
        this.server = server;
        this.watch = watch;
        this.clock = clock;
    }

    static HealthServer start(String host, int port, Watch watch, InstantSource clock) {
        try {
            var health = new HealthServer(HttpServer.create(new InetSocketAddress(host, port), 0), watch, clock);
            health.server.createContext("/health", health::answer);
            health.server.start();
            return health;
        } catch (IOException e) {
            throw new AgentException(
                    ExitCode.UNUSABLE, "the health port " + port + " can't be used: is another program there?", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Watch.Health health = watch.at(clock.instant());
            byte[] body = ProvisioningJson.mapper().writeValueAsBytes(health);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(health.isUp() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
