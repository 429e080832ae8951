package cn.xiaowu.bridge;

import cn.xiaowu.bridge.booths.BoothId;
import cn.xiaowu.bridge.calls.CallLoop;
import cn.xiaowu.bridge.calls.MeshMediaPlane;
import cn.xiaowu.bridge.calls.Outlets;
import cn.xiaowu.bridge.cases.Cases;
import cn.xiaowu.bridge.catalogue.CatalogueFile;
import cn.xiaowu.bridge.clerks.ClerkFile;
import cn.xiaowu.bridge.clerks.ClerkSessions;
import cn.xiaowu.bridge.desk.Consoles;
import cn.xiaowu.bridge.link.BoothLinks;
import cn.xiaowu.bridge.queue.Tickets;
import cn.xiaowu.bridge.sockets.Heartbeat;
import cn.xiaowu.bridge.store.Database;
import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.console.ConsoleMessage;
import cn.xiaowu.contract.link.BridgeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

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
        Heartbeat heartbeat) {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    /// Opens the database and takes up the calls that were on when the bridge stopped.
    static Core start(BridgeSettings settings, InstantSource clock, Closing closing) {
        closing.add(StateLock.take(settings.state()));
        Database database = closing.add(open(settings));
        Catalogue catalogue = CatalogueFile.read();
        var cases = new Cases(database.jdbi(), catalogue, clock);
        var clerks = new ClerkFile(settings.state().resolve("clerks.json"));
        var sessions = new ClerkSessions(database.jdbi(), clerks, clock);
        var booths = new BoothLinks();
        var consoles = new Consoles();
        var tickets = new Tickets(database.jdbi(), clock);
        var media = new MeshMediaPlane(List.of());
        var outlets = outlets(booths, consoles);
        var calls = closing.add(new CallLoop(catalogue, tickets, cases, clerks, media, outlets, clock));
        cases.onMoved(calls::moved);
        calls.start();
        var heartbeat = closing.add(new Heartbeat(HEARTBEAT, DEAD_AFTER));
        return new Core(database, catalogue, cases, clerks, sessions, booths, consoles, calls, heartbeat);
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
}
