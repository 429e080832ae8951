package cn.xiaowu.device.idcard;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.Lease;
import cn.xiaowu.device.LeaseAnswer;
import cn.xiaowu.device.LeaseDesk;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineOpener;
import cn.xiaowu.device.serial.LineOwner;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// An identity card reader on a serial port. Starts paused: nothing is read until [#resume(Lease)], which the
/// citizen's consent allows. While paused it says at most that a card that was read was taken away.
///
/// Every method may be called by any thread. Events come on the reader's own thread and must be taken quickly.
public final class CardReader implements Device {
    /// The rate that the readers come with.
    public static final int USUAL_BAUD = 115_200;

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private final Supplier<Map<String, String>> place;
    private final BooleanSupplier simulated;
    private final LeaseDesk desk;
    private final StatusBoard board;
    private final CardConversation conversation;
    private final LineOwner owner;
    private final Runnable stop;

    /// A reader of which text and photograph are wanted.
    ///
    /// @param settings where the reader is, and at which speed it should speak; if it does not, it is looked for at
    /// the others
    /// @param listener takes the events
    /// @param clock tells the time
    public CardReader(SerialSettings settings, Consumer<CardReaderEvent> listener, InstantSource clock) {
        this(settings, CardReading.BASE, listener, clock);
    }

    /// @param settings where the reader is, and at which speed it should speak
    /// @param reading what is wanted of a card
    /// @param listener takes the events
    /// @param clock tells the time
    public CardReader(
            SerialSettings settings, CardReading reading, Consumer<CardReaderEvent> listener, InstantSource clock) {
        var finder = new SpeedFinder(
                baud -> SerialLine.open(new SerialSettings(settings.port(), baud), WRITE_LIMIT),
                settings.baud(),
                clock);
        this.place = () -> Map.of("port", settings.port().toString(), "baud", String.valueOf(finder.speed()));
        this.simulated = settings::isSimulated;
        this.stop = finder::stop;
        this.desk = new LeaseDesk("the card reader", clock);
        this.board = new StatusBoard(clock);
        this.conversation = new CardConversation(reading, listener, clock, board);
        this.owner = new LineOwner("card-reader", finder, conversation);
    }

    /// A reader on a line of another kind, such as one that a maker's own program keeps open.
    ///
    /// @param opener opens the line
    /// @param reading what is wanted of a card
    /// @param listener takes the events
    /// @param clock tells the time
    public CardReader(LineOpener opener, CardReading reading, Consumer<CardReaderEvent> listener, InstantSource clock) {
        this.place = Map::of;
        this.simulated = () -> false;
        this.stop = () -> {};
        this.desk = new LeaseDesk("the card reader", clock);
        this.board = new StatusBoard(clock);
        this.conversation = new CardConversation(reading, listener, clock, board);
        this.owner = new LineOwner("card-reader", opener, conversation);
    }

    /// Opens the line and begins to poll.
    public void start() {
        owner.start();
    }

    /// Cards may be read from now on, until [#pause()] or the lease's end.
    ///
    /// @param lease the caller's; renew it while cards are wanted
    /// @throws cn.xiaowu.device.NotLeasedException if it does not hold
    public void resume(Lease lease) {
        desk.demand(lease);
        owner.submit(line -> conversation.listenWhile(lease::isHeld));
    }

    /// No card may be read from now on; a reading begun is given up and says nothing more.
    public void pause() {
        conversation.mute();
        owner.submit(line -> conversation.pause());
    }

    /// Overwrites all bytes that came from cards. Done when this comes back.
    ///
    /// @throws IllegalStateException if the reader's thread does not get to it in time
    public void wipe() {
        owner.doAndWait(conversation::wipe);
    }

    /// How the reader is.
    @Override
    public DeviceStatus status() {
        return board.current();
    }

    /// With the speed at which it speaks, and its security module as `sam-id` once it told it.
    @Override
    public DeviceInfo info() {
        Map<String, String> capabilities = new HashMap<>(place.get());
        module().ifPresent(id -> capabilities.put("sam-id", id.text()));
        return new DeviceInfo("reader", DeviceKind.CARD_READER, simulated.getAsBoolean(), capabilities);
    }

    /// The security module of the reader, by which one reader is told from another; empty while it did not tell it.
    public Optional<SamId> module() {
        return conversation.module();
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {
        board.listen(listener);
    }

    @Override
    public LeaseAnswer lease(String owner, Duration term) {
        return desk.lease(owner, term);
    }

    /// Closes the line and wipes.
    @Override
    public void close() {
        stop.run();
        owner.close();
        wipe();
    }
}
