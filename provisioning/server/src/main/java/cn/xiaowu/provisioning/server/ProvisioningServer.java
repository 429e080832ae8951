package cn.xiaowu.provisioning.server;

import cn.xiaowu.provisioning.server.booths.BoothRoutes;
import cn.xiaowu.provisioning.server.booths.Booths;
import cn.xiaowu.provisioning.server.booths.SiteRoutes;
import cn.xiaowu.provisioning.server.enrol.ClaimCodes;
import cn.xiaowu.provisioning.server.enrol.CodeHash;
import cn.xiaowu.provisioning.server.enrol.Enrolment;
import cn.xiaowu.provisioning.server.enrol.EstRoutes;
import cn.xiaowu.provisioning.server.pki.Authorities;
import cn.xiaowu.provisioning.server.pki.ServerIdentity;
import cn.xiaowu.provisioning.server.store.Database;
import cn.xiaowu.provisioning.server.technicians.LogIn;
import cn.xiaowu.provisioning.server.technicians.Sessions;
import cn.xiaowu.provisioning.server.technicians.Technicians;
import cn.xiaowu.provisioning.server.web.HealthRoute;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The running server, with everything that it consists of.
final class ProvisioningServer implements AutoCloseable {
    private final Settings settings;
    private final Javalin boothPort;
    private final Javalin portalPort;

    private ProvisioningServer(Settings settings, InstantSource clock) {
        this.settings = settings;
        var authorities = Authorities.open(Settings.authorities(settings.state()), clock.instant());
        var database = Database.open(Settings.database(settings.state()));
        var hash = CodeHash.open(settings.state().resolve("claim-code.key"));
        var booths = new Booths(database, settings.bridgeUrl(), clock);
        var health = new HealthRoute(database);
        var enrolment = new Enrolment(database, hash, authorities.booths(), clock);
        this.boothPort = BoothPort.create(
                settings,
                ServerIdentity.issue(authorities, names(settings), clock.instant()),
                new EstRoutes(enrolment, authorities, clock),
                new SiteRoutes(booths),
                health);
        var logIn = new LogIn(new Technicians(database), new Sessions(database, clock), isHttps(settings), clock);
        var codes = new ClaimCodes(database, hash, clock, settings.codeLife());
        var routes = new BoothRoutes(logIn, booths, codes, this::boothAddress);
        this.portalPort = PortalPort.create(settings, new PageGuard(this::origins), logIn, routes, health);
    }

    /// Opens both ports.
    ///
    /// @throws StartException if a port can't be used
    static ProvisioningServer start(Settings settings, InstantSource clock) {
        var server = new ProvisioningServer(settings, clock);
        try {
            open(server.boothPort, "booth port " + settings.boothPort());
            open(server.portalPort, "portal port " + settings.portalPort());
            return server;
        } catch (StartException e) {
            server.close();
            throw e;
        }
    }

    private static void open(Javalin port, String what) {
        try {
            port.start();
        } catch (JavalinBindException e) {
            throw new StartException("the " + what + " can't be used: is another program there?", e);
        }
    }

    /// A fresh certificate each start, for every name that a booth on this machine or the network may use.
    private static List<String> names(Settings settings) {
        var names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1"));
        if (!settings.host().equals("0.0.0.0")) {
            names.add(settings.host());
        }
        names.addAll(settings.names());
        return List.copyOf(names);
    }

    private static boolean isHttps(Settings settings) {
        URI url = settings.portalUrl();
        return url != null && "https".equals(url.getScheme());
    }

    private Set<String> origins() {
        URI url = settings.portalUrl();
        if (url != null) {
            return Set.of(url.getScheme() + "://" + url.getAuthority());
        }
        var origins = new LinkedHashSet<String>();
        for (String host : List.of("127.0.0.1", "localhost", settings.host())) {
            origins.add("http://" + host + ":" + portalPort.port());
        }
        return origins;
    }

    /// Where technicians go.
    String portalAddress() {
        URI url = settings.portalUrl();
        return url != null ? url.toString() : "http://" + settings.host() + ":" + portalPort.port();
    }

    /// Where agents go.
    String boothAddress() {
        String host =
                settings.names().isEmpty() ? settings.host() : settings.names().getFirst();
        return "https://" + host + ":" + boothPort.port();
    }

    @Override
    public void close() {
        portalPort.stop();
        boothPort.stop();
    }
}
