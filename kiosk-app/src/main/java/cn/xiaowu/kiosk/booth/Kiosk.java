package cn.xiaowu.kiosk.booth;

import cn.xiaowu.contract.codes.CodeKeys;
import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.contract.screen.DevicePlan;
import cn.xiaowu.contract.screen.KioskMessage;
import cn.xiaowu.contract.screen.ScreenState;
import cn.xiaowu.device.equipment.CallDevices;
import cn.xiaowu.device.equipment.Equipment;
import cn.xiaowu.device.equipment.IoBoard;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.kiosk.bridge.BridgeClient;
import cn.xiaowu.kiosk.bridge.TusCourier;
import cn.xiaowu.kiosk.form.SchemaFormRules;
import cn.xiaowu.kiosk.journal.Journal;
import cn.xiaowu.kiosk.journal.MediaJournal;
import cn.xiaowu.kiosk.journal.Outbox;
import cn.xiaowu.kiosk.link.BridgeLink;
import cn.xiaowu.kiosk.link.LinkListener;
import cn.xiaowu.kiosk.link.NetworkWatch;
import cn.xiaowu.kiosk.recording.CallRecorder;
import cn.xiaowu.kiosk.recording.DiskRoom;
import cn.xiaowu.kiosk.recording.RecordingListeners;
import cn.xiaowu.kiosk.recording.RecordingSender;
import cn.xiaowu.kiosk.resume.LeftVisit;
import cn.xiaowu.kiosk.resume.SealedFile;
import cn.xiaowu.kiosk.resume.VisitKeeper;
import cn.xiaowu.kiosk.screen.ScreenServer;
import cn.xiaowu.kiosk.session.Effect;
import cn.xiaowu.kiosk.session.Session;
import cn.xiaowu.kiosk.session.SessionEvent;
import cn.xiaowu.kiosk.session.SessionMachine;
import cn.xiaowu.kiosk.session.Surroundings;
import cn.xiaowu.kiosk.wipe.WipeProof;
import cn.xiaowu.kiosk.wipe.Wiper;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The booth's program, put together. Every part is made here, by its constructor, and closed here.
public final class Kiosk implements AutoCloseable {
    private final Journal journal;
    private final VisitKeeper keeper;
    private final LeftVisit left;
    private final SessionLoop loop;
    private final CodeSight codes;
    private final CameraSight camera;
    private final Devices devices;
    private final ReadingDevices reading;
    private final @Nullable Room room;
    private final BridgeLink link;
    private final NetworkWatch network;
    private final Outbox outbox;
    private final MediaJournal media;
    private final CallRecorder recorder;
    private final CallFollower follower;
    private final RecordingSender recordings;
    private final PageIntake page;
    private final ScreenServer screen;
    private final EffectRunner effects;
    private final BridgeLibrarian librarian;

    /// Puts the program together; [#start()] sets it going.
    ///
    /// @throws cn.xiaowu.kiosk.journal.JournalException if the journal can't be used
    public Kiosk(KioskSettings settings) {
        InstantSource clock = InstantSource.system();
        var bridge = new BridgeClient(settings.bridge(), settings.tls());
        this.journal = Journal.open(settings.state());
        this.keeper = new VisitKeeper(new SealedFile(settings.state(), settings.runtime(), clock), clock);
        this.left = keeper.find();
        this.loop = new SessionLoop(
                new SessionMachine(new SchemaFormRules()),
                Session.start(surroundings(settings), clock.instant()),
                clock,
                this::run,
                this::show,
                this::pulse,
                keeper::follow);
        this.codes = new CodeSight(clock, loop::post);
        this.camera = new CameraSight(() -> loop.snapshot().identifying(), codes::saw);
        var cards = new CardIntake(clock, settings.zone());
        this.devices = Devices.open(
                settings.ports(),
                settings.equipment(),
                new Devices.Listeners(
                        event -> cards.changed(event).ifPresent(loop::post),
                        codes::saw,
                        event -> RoomSenses.sensed(event).ifPresent(loop::post)),
                clock);
        this.reading = new ReadingDevices(devices.reader(), devices.scanner());
        this.room = room(settings.equipment(), devices);
        this.link = new BridgeLink(settings.bridge(), settings.tls(), new Ear(), clock);
        this.network = new NetworkWatch(this::networkChanged);
        this.outbox = new Outbox(journal, bridge, entry -> loop.post(new SessionEvent.Acknowledged(entry.number())));
        this.media = MediaJournal.open(settings.state());
        this.recordings = new RecordingSender(
                media, new TusCourier(settings.bridge(), settings.tls()), KioskSettings.RECORDING_RHYTHM);
        var diskRoom = new DiskRoom(settings.state(), media, settings.recordingRoom());
        this.recorder = new CallRecorder(
                media,
                diskRoom,
                new RecordingListeners(
                        link::send, recordings::wake, low -> loop.post(new SessionEvent.RecordingRoomChanged(low))),
                clock);
        this.follower = new CallFollower(recorder, link);
        this.page = new PageIntake(
                loop::post, camera, () -> pageCame(settings.equipment().media()), clock);
        var health = new BoothHealth(loop, page, devices, journal, diskRoom);
        this.screen = new ScreenServer(
                settings.screenPort(),
                page,
                recorder::take,
                new StillDesk(bridge::handIn, link::send),
                health::condition);
        this.effects = new EffectRunner(parts(settings), loop::post);
        this.librarian = new BridgeLibrarian(bridge, settings.state().resolve("bridge.json"), this::learn);
    }

    private static Surroundings surroundings(KioskSettings settings) {
        var booth = new ScreenState.Booth(settings.boothId(), settings.boothName(), true, settings.simulated());
        return Surroundings.of(booth, settings.servicePhone(), settings.idleLimit());
    }

    private static @Nullable Room room(Equipment equipment, Devices devices) {
        IoBoard board = equipment.io();
        DigitalIo io = devices.io();
        return board == null || io == null ? null : new Room(io, board.signals());
    }

    private EffectRunner.BoothParts parts(KioskSettings settings) {
        var layout = new ReceiptLayout(settings.boothName(), settings.servicePhone(), settings.zone());
        return new EffectRunner.BoothParts(
                this::listen,
                new CaseNumbers(journal, settings.division(), settings.boothId(), settings.zone()),
                journal,
                outbox,
                new PrinterDesk(devices.printer(), layout),
                link::send,
                screen::send,
                recorder,
                keeper::erase,
                wiper(settings));
    }

    private Wiper wiper(KioskSettings settings) {
        var proof = WipeProof.of(settings.runtime(), settings.state(), settings.browserProfile());
        return new WipePlan(keeper, devices, camera, page, screen, link).wiper(outbox, proof);
    }

    private void pageCame(CallDevices media) {
        recorder.pageCame();
        screen.send(new KioskMessage.UseDevices(
                new DevicePlan(media.camera(), media.documentCamera(), media.microphone(), media.speaker())));
    }

    /// Sets everything going.
    ///
    /// @throws io.javalin.util.JavalinBindException if the screen's port is taken
    public void start() {
        screen.start();
        loop.start();
        outbox.start();
        recorder.start(left.call());
        recordings.start();
        // Who goes on with a visit must hear what the bridge says of its call.
        librarian.start();
        link.start();
        network.start();
    }

    /// The port of the screen.
    public int screenPort() {
        return screen.port();
    }

    private void run(Effect effect) {
        effects.accept(effect);
    }

    private void listen(boolean on) {
        codes.listen(on);
        reading.listen(on);
    }

    private void pulse(BoothSnapshot snapshot) {
        reading.keep();
        if (room != null) {
            room.adapt(snapshot);
        }
    }

    private void show(ScreenState state) {
        // The recording first: that a hold begins is known before the page's recorders end because of it.
        follower.shown(state);
        screen.send(new KioskMessage.Show(state));
    }

    /// The link first: without it no signal of a call finds its way.
    private void networkChanged() {
        link.renew();
        screen.send(new KioskMessage.NetworkChanged());
    }

    private void learn(BridgeKnowledge knowledge) {
        codes.trust(CodeKeys.from(knowledge.codeKeys()));
        loop.post(new SessionEvent.CatalogueLoaded(knowledge.catalogue(), knowledge.progressBaseUrl()));
        left.take().ifPresent(visit -> loop.post(new SessionEvent.Resumed(visit)));
    }

    /// Stops everything; what is in the journal is safe.
    @Override
    public void close() {
        librarian.close();
        network.close();
        loop.close();
        keeper.close();
        effects.close();
        link.close();
        outbox.close();
        recorder.close();
        recordings.close();
        devices.close();
        camera.close();
        screen.close();
        journal.close();
        media.close();
    }

    /// What the link hears.
    private final class Ear implements LinkListener {
        @Override
        public void changed(boolean online) {
            loop.post(new SessionEvent.LinkChanged(online));
            if (online) {
                outbox.wake();
                recordings.wake();
                recorder.online();
            }
        }

        @Override
        public void received(BridgeMessage message) {
            loop.post(new SessionEvent.FromBridge(message));
        }
    }
}
