package cn.xiaowu.bridge.harness;

import cn.xiaowu.bridge.Bridge;
import cn.xiaowu.bridge.BridgeSettings;
import cn.xiaowu.bridge.BridgeSettings.Listen;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.media.MediaChoice;
import cn.xiaowu.bridge.media.RecordTo;
import cn.xiaowu.bridge.recordings.RecordingSettings;
import cn.xiaowu.contract.catalogue.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A real bridge on free ports, with a real database, in a folder of its own.
public final class RunningBridge implements AutoCloseable {
    private static final Duration LOST_AFTER = Duration.ofDays(30);

    private final Path folder;
    private final MediaChoice media;
    private final @Nullable RecordTo recordTo;
    private final TestAuthority authority = new TestAuthority("test booths");
    private RecordingSettings recordings;
    private Bridge bridge;

    private RunningBridge(Path folder, MediaChoice media, @Nullable RecordTo recordTo, RecordingSettings recordings) {
        this.folder = folder;
        this.media = media;
        this.recordTo = recordTo;
        this.recordings = recordings;
        authority.writeBridgeFiles(folder.resolve("tls"));
        FreshDatabase.putInto(state().resolve("postgres"));
        this.bridge = Bridge.start(settings());
    }

    /// Starts one.
    public static RunningBridge in(Path folder) {
        return in(folder, MediaChoice.MESH);
    }

    /// Starts one whose calls go this way.
    public static RunningBridge in(Path folder, MediaChoice media) {
        return new RunningBridge(folder, media, null, recordings(folder));
    }

    /// Starts one that keeps recordings so.
    public static RunningBridge in(Path folder, RecordingSettings recordings) {
        return new RunningBridge(folder, MediaChoice.MESH, null, recordings);
    }

    /// Starts one whose media servers record, and deliver to it on this machine.
    public static RunningBridge recording(Path folder, MediaChoice media, RecordingSettings recordings) {
        int port = FreePort.find();
        var to = new RecordTo(URI.create("http://127.0.0.1:" + port), "127.0.0.1", port);
        return new RunningBridge(folder, media, to, recordings);
    }

    /// How the bridge in this folder keeps recordings, if nothing else is said.
    public static RecordingSettings recordings(Path folder) {
        return new RecordingSettings(folder.resolve("state/recordings"), null, 0, 0, 64 << 20, null, LOST_AFTER);
    }

    private BridgeSettings settings() {
        return settings(folder, media, recordTo, recordings);
    }

    /// The settings of a bridge in this folder.
    public static BridgeSettings settings(Path folder) {
        return settings(folder, MediaChoice.MESH, null, recordings(folder));
    }

    private static BridgeSettings settings(
            Path folder, MediaChoice media, @Nullable RecordTo recordTo, RecordingSettings recordings) {
        Path tls = folder.resolve("tls");
        return new BridgeSettings(
                folder.resolve("state"),
                new Listen("127.0.0.1", 0),
                new Listen("127.0.0.1", 0),
                tls.resolve("bridge.crt"),
                tls.resolve("bridge.key"),
                tls.resolve("booth-ca.crt"),
                null,
                null,
                IcePolicy.STRAIGHT,
                null,
                media,
                recordTo,
                recordings);
    }

    /// A booth with a certificate of the right authority.
    public BoothClient booth(String id) {
        return new BoothClient(boothPort(), authority.booth(id));
    }

    /// A clerk who has logged in.
    public ClerkEnd clerk(String name, Region region) {
        return clerk(new Clerk(name, "王", region));
    }

    /// A clerk or supervisor who has logged in.
    public ClerkEnd clerk(Clerk account) {
        String name = account.name();
        String password = "a good password";
        new ClerkFile(state().resolve("clerks.json")).put(account, password);
        var clerk = new ClerkEnd(consolePort());
        if (clerk.logIn(name, password) != 200) {
            throw new IllegalStateException("the clerk can't log in");
        }
        return clerk;
    }

    /// Its database, past the bridge.
    public Jdbi jdbi() {
        try {
            // Line 4 of a PostgreSQL's postmaster.pid is its port.
            String port = Files.readAllLines(state().resolve("postgres/data/postmaster.pid"))
                    .get(3)
                    .strip();
            String password = Files.readString(state().resolve("postgres/password"));
            return Jdbi.create("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
        } catch (IOException e) {
            throw new UncheckedIOException("the bridge's database can't be found", e);
        }
    }

    /// Where clerks come in.
    public int consolePort() {
        return bridge.consolePort();
    }

    /// A client with a certificate of the right authority and these two names.
    public BoothClient client(String commonName, String uri) {
        return new BoothClient(boothPort(), authority.client(commonName, uri));
    }

    /// A client that trusts this bridge, with a booth's certificate of another authority.
    public BoothClient stranger(String id) {
        var others = new TestAuthority("others");
        return new BoothClient(boothPort(), others.client(id, "urn:xiaowu:booth:" + id, authority));
    }

    /// Where booths come in.
    public int boothPort() {
        return bridge.boothPort();
    }

    /// The folder that survives a restart.
    public Path state() {
        return folder.resolve("state");
    }

    /// Stops it cleanly and starts it again on the same state.
    public void restart() {
        bridge.close();
        bridge = Bridge.start(settings());
    }

    /// As [#restart()], with recordings that want this much room on the disk.
    public void restartWanting(long room) {
        recordings =
                new RecordingSettings(recordings.folder(), null, room, 0, recordings.largestFile(), null, LOST_AFTER);
        restart();
    }

    @Override
    public void close() {
        bridge.close();
    }
}
