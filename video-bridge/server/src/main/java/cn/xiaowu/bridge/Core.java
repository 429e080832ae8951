package cn.xiaowu.bridge;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.calls.MediaPlane;
import cn.xiaowu.bridge.calls.MeshMediaPlane;
import cn.xiaowu.bridge.calls.Outlets;
import cn.xiaowu.bridge.calls.RecordingDuty;
import cn.xiaowu.bridge.calls.RoomNotices;
import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.desk.Consoles;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.bridge.ice.TurnSecret;
import cn.xiaowu.bridge.link.BoothLinks;
import cn.xiaowu.bridge.media.KurentoMediaPlane;
import cn.xiaowu.bridge.media.MediaServers;
import cn.xiaowu.bridge.media.RecordTo;
import cn.xiaowu.bridge.queue.Attendances;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.recordings.CustodyJob;
import cn.xiaowu.bridge.recordings.DeliveryRoutes;
import cn.xiaowu.bridge.recordings.Recordings;
import cn.xiaowu.bridge.recordings.SealKey;
import cn.xiaowu.bridge.sockets.Heartbeat;
import cn.xiaowu.bridge.stills.Stills;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// What both ports share.
///
/// @param database where everything is kept
/// @param catalogue what can be applied for
/// @param cases every case
/// @param clerks who may serve
/// @param sessions which of them are logged in
/// @param booths the links of all booths
/// @param consoles the pages of all clerks
/// @param calls owns every call
/// @param duty what must be recorded
/// @param notices tells whether there is room for recordings
/// @param mediaServers what calls go through, if there are any
/// @param recordings of calls
/// @param stills of calls that are on
/// @param heartbeat finds dead connections
record Core(
        Database database,
        Catalogue catalogue,
        Cases cases,
        ClerkFile clerks,
        ClerkSessions sessions,
        BoothLinks booths,
        Consoles consoles,
        CallLoop calls,
        RecordingDuty duty,
        RoomNotices notices,
        MediaServers mediaServers,
        Recordings recordings,
        Stills stills,
        Heartbeat heartbeat) {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /// In bytes; enough for a hundred calls in which the clerk looks at paper.
    private static final long STILLS_AT_MOST = 256L << 20;
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    /// Opens the database and takes up the calls that were on when the bridge stopped.
    static Core start(BridgeSettings settings, InstantSource clock, Closing closing) {
        closing.add(StateLock.take(settings.state()));
        Database database = closing.add(open(settings));
        Catalogue catalogue = CatalogueFile.read();
        var cases = new Cases(database.jdbi(), catalogue, clock);
        var clerks = new ClerkFile(settings.state().resolve("clerks.json"));
        var sessions = new ClerkSessions(database.jdbi(), clerks, clock);
        var booths = closing.add(new BoothLinks());
        var consoles = new Consoles();
        var tickets = new Tickets(database.jdbi(), clock);
        SealKey seal = SealKey.in(settings.state());
        var recordings = Recordings.on(settings.recordings(), seal, database.jdbi(), tickets, clock);
        closing.add(new CustodyJob(recordings, settings.recordings())).start();
        var mediaServers = closing.add(mediaServers(settings, recordings, clock, closing));
        MediaPlane media = media(mediaServers, ice(settings, clock));
        var stills = new Stills(STILLS_AT_MOST);
        var outlets = new StillOutlets(outlets(booths, consoles), stills);
        var duty = new RecordingDuty(recordings::isRoomLow);
        var attendances = new Attendances(database.jdbi());
        var calls =
                closing.add(new CallLoop(catalogue, tickets, attendances, cases, clerks, media, outlets, duty, clock));
        cases.onMoved(calls::moved);
        calls.start();
        var notices = closing.add(new RoomNotices(recordings::isRoomLow, outlets, calls));
        notices.start();
        var heartbeat = closing.add(new Heartbeat(HEARTBEAT, DEAD_AFTER));
        return new Core(
                database,
                catalogue,
                cases,
                clerks,
                sessions,
                booths,
                consoles,
                calls,
                duty,
                notices,
                mediaServers,
                recordings,
                stills,
                heartbeat);
    }

    private static Database open(BridgeSettings settings) {
        return settings.databaseUrl() == null
                ? Database.embedded(settings.state().resolve("postgres").toAbsolutePath())
                : Database.at(settings.databaseUrl());
    }

    private static IceServers ice(BridgeSettings settings, InstantSource clock) {
        Path secret = settings.turnSecret();
        return new IceServers(settings.ice(), secret == null ? null : TurnSecret.read(secret), clock);
    }

    /// Their port closes after them: what they record ends in order.
    private static MediaServers mediaServers(
            BridgeSettings settings, Recordings recordings, InstantSource clock, Closing closing) {
        RecordTo to = settings.recordTo();
        if (to == null) {
            return MediaServers.open(settings.media(), settings.state(), clock);
        }
        closing.add(MediaPort.open(to, new DeliveryRoutes(recordings, clock)));
        return MediaServers.open(settings.media(), settings.state(), clock, recordings.server(), to);
    }

    private static MediaPlane media(MediaServers servers, IceServers ice) {
        var mesh = new MeshMediaPlane(ice);
        return servers.figures().isEmpty() ? mesh : new KurentoMediaPlane(servers, mesh, ice);
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

            @Override
            public void release() {
                booths.release();
                consoles.release();
            }
        };
    }
}
