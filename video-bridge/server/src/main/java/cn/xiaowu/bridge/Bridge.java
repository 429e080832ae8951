package cn.xiaowu.bridge;

import cn.xiaowu.bridge.booths.BoothRoutes;
import cn.xiaowu.bridge.booths.BoothTls;
import cn.xiaowu.bridge.booths.CodeKeyFile;
import cn.xiaowu.bridge.clerks.LogIn;
import cn.xiaowu.bridge.desk.DeskRoutes;
import cn.xiaowu.bridge.desk.PlaybackRoutes;
import cn.xiaowu.bridge.desk.QualityRoutes;
import cn.xiaowu.bridge.desk.StillViews;
import cn.xiaowu.bridge.health.HealthRoutes;
import cn.xiaowu.bridge.health.RecordingFigures;
import cn.xiaowu.bridge.link.LinkDoor;
import cn.xiaowu.bridge.progress.ProgressRoutes;
import cn.xiaowu.bridge.quality.QualityEar;
import cn.xiaowu.bridge.recordings.RecordingEar;
import cn.xiaowu.bridge.recordings.RecordingRoutes;
import cn.xiaowu.bridge.stills.StillRoutes;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole bridge, running.
public final class Bridge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);

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
        Core core = Core.start(settings, clock, closing);
        QualityEar quality = closing.add(new QualityEar(core.database().jdbi(), core.notices(), core.notices(), clock));
        ConsolePort console = closing.add(openConsole(settings, core, quality, clock));
        RecordingEar ear = closing.add(new RecordingEar(
                core.recordings(), quality, call -> core.mediaServers().recordingChanged(call)));
        BoothPort booths = closing.add(openBooths(settings, core, tls, address(settings, console), ear));
        LOG.info("clerks come in at http://{}:{}", settings.console().host(), console.number());
        LOG.info("booths come in at https://{}:{}", settings.booth().host(), booths.number());
        return new Bridge(closing, console, booths);
    }

    private static ConsolePort openConsole(
            BridgeSettings settings, Core core, QualityEar quality, InstantSource clock) {
        var logIn = new LogIn(core.clerks(), core.sessions(), clock);
        var desk = new DeskRoutes(logIn, core.sessions(), core.consoles(), quality, settings.publicUrl());
        var progress = new ProgressRoutes(core.cases(), clock);
        var recordings = new RecordingFigures(core.recordings(), core.duty());
        var health = new HealthRoutes(
                core.database(), core.calls(), core.booths(), core.mediaServers(), recordings, quality.figures());
        var playback = new PlaybackRoutes(core.sessions(), core.recordings());
        var qualities = new QualityRoutes(core.sessions(), quality::of);
        var stills = new StillViews(core.sessions(), core.stills());
        return ConsolePort.open(
                settings.console(), desk, playback, qualities, stills, progress, health, core.heartbeat());
    }

    private static BoothPort openBooths(
            BridgeSettings settings, Core core, BoothTls tls, String progressBase, RecordingEar ear) {
        var codeKeys = new CodeKeyFile(settings.state().resolve("code-keys.json"));
        var routes = new BoothRoutes(core.catalogue(), core.cases(), codeKeys, progressBase);
        var door = new LinkDoor(core.booths(), ear);
        var recordings =
                new RecordingRoutes(core.recordings(), settings.recordings().largestFile());
        var stills = new StillRoutes(core.stills());
        return BoothPort.open(settings.booth(), tls, routes, recordings, stills, door.path(core.heartbeat()));
    }

    /// The console's address as citizens' browsers reach it.
    private static String address(BridgeSettings settings, ConsolePort port) {
        @Nullable String chosen = settings.publicUrl();
        return chosen == null ? "http://" + settings.console().host() + ":" + port.number() : chosen;
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
