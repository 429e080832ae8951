package cn.xiaowu.bridge;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.booths.BoothTls;
import cn.xiaowu.bridge.booths.CodeKeyFile;
import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.calls.MeshMediaPlane;
import cn.xiaowu.bridge.calls.Outlets;
import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.clerks.LogIn;
import cn.xiaowu.bridge.desk.Consoles;
import cn.xiaowu.bridge.desk.DeskRoutes;
import cn.xiaowu.bridge.health.HealthRoutes;
import cn.xiaowu.bridge.link.BoothLinks;
import cn.xiaowu.bridge.link.LinkDoor;
import cn.xiaowu.bridge.progress.ProgressRoutes;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.sockets.Heartbeat;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole bridge, running.
public final class Bridge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    private final Closing closing;
    private final ConsolePort consolePort;
    private final BoothPort boothPort;

    private Bridge(Closing closing, ConsolePort consolePort, BoothPort boothPort) {
        this.closing = closing;
        this.consolePort = consolePort;
        this.boothPort = boothPort;
    }

    /// Builds and starts every part.
    ///
    /// @throws RuntimeException with a sentence for whoever starts it; nothing is left running
    public static Bridge start(BridgeSettings settings) {
        var closing = new Closing();
        try {
            return start(settings, InstantSource.system(), closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static Bridge start(BridgeSettings settings, InstantSource clock, Closing closing) {
        BoothTls tls = BoothTls.read(settings.tlsCertificate(), settings.tlsKey(), settings.boothAuthority());
        closing.add(StateLock.take(settings.state()));
        Database database = closing.add(open(settings));
        Catalogue catalogue = CatalogueFile.read();
        var cases = new Cases(database.jdbi(), catalogue, clock);
        var clerks = new ClerkFile(settings.state().resolve("clerks.json"));
        var sessions = new ClerkSessions(database.jdbi(), clerks, clock);
        var booths = new BoothLinks();
        var consoles = new Consoles();
        var tickets = new Tickets(database.jdbi(), clock);
        CallLoop calls = closing.add(new CallLoop(
                catalogue, tickets, cases, clerks, new MeshMediaPlane(List.of()), outlets(booths, consoles), clock));
        cases.onMoved(calls::moved);
        calls.start();
        Heartbeat heartbeat = closing.add(new Heartbeat(HEARTBEAT, DEAD_AFTER));

        var desk = new DeskRoutes(new LogIn(clerks, sessions, clock), sessions, consoles, calls, settings.publicUrl());
        var health = new HealthRoutes(database, calls, booths);
        ConsolePort consolePort = closing.add(
                ConsolePort.open(settings.console(), desk, new ProgressRoutes(cases, clock), health, heartbeat));

        var codeKeys = new CodeKeyFile(settings.state().resolve("code-keys.json"));
        var routes = new BoothRoutes(catalogue, cases, codeKeys, publicUrl(settings, consolePort));
        var door = new LinkDoor(booths, calls);
        BoothPort boothPort = closing.add(BoothPort.open(settings.booth(), tls, routes, door.path(heartbeat)));
        return new Bridge(closing, consolePort, boothPort).announced(settings);
    }

    private Bridge announced(BridgeSettings settings) {
        LOG.info("clerks come in at http://{}:{}", settings.console().host(), consolePort());
        LOG.info("booths come in at https://{}:{}", settings.booth().host(), boothPort());
        return this;
    }

    private static Database open(BridgeSettings settings) {
        return settings.databaseUrl() == null
                ? Database.embedded(settings.state().resolve("postgres").toAbsolutePath())
                : Database.at(settings.databaseUrl());
    }

    private static Outlets outlets(BoothLinks booths, Consoles consoles) {
        return new Outlets() {
            @Override
            public void toBooth(BoothId booth, BridgeMessage message) {
                booths.send(booth, message);
            }

            @Override
            public void toClerk(String clerk, ConsoleMessage message) {
                consoles.send(clerk, message);
            }
        };
    }

    private static String publicUrl(BridgeSettings settings, ConsolePort port) {
        return settings.publicUrl() == null
                ? "http://" + settings.console().host() + ":" + port.number()
                : settings.publicUrl();
    }

    /// Where clerks' and citizens' browsers come in.
    public int consolePort() {
        return consolePort.number();
    }

    /// Where booths come in.
    public int boothPort() {
        return boothPort.number();
    }

    @Override
    public void close() {
        closing.close();
    }
}
