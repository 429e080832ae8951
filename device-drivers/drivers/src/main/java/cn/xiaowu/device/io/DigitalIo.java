package cn.xiaowu.device.io;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.Lease;
import cn.xiaowu.device.LeaseAnswer;
import cn.xiaowu.device.LeaseDesk;
import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import cn.xiaowu.device.serial.LineOpener;
import cn.xiaowu.device.serial.LineOwner;
import cn.xiaowu.device.serial.LineTask;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The IO board of a booth: switches its outputs, tells what happens at its inputs. Every method may be called by any
/// thread. Events come on the board's own thread and must be taken quickly.
///
/// Safe states: [#start()] writes the start states, [#close()] and the end of the process the stop states. A process
/// that is killed writes nothing: then pins are released by the kernel, and a relay board keeps its relays as they are
/// unless it has timers ([RelayBoardLayout#firstTimer()]), by which the door lock opens within three seconds.
public final class DigitalIo implements Device {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private final DeviceInfo info;
    private final LeaseDesk desk;
    private final StatusBoard board;
    private final IoConversation conversation;
    private final LineOwner owner;
    private volatile boolean started;
    private final Thread hook = new Thread(this::giveBack, "io-safe-states");

    private DigitalIo(
            DeviceInfo info, StatusBoard board, IoConversation conversation, LineOpener opener, InstantSource clock) {
        this.info = info;
        this.desk = new LeaseDesk("the IO board", clock);
        this.board = board;
        this.conversation = conversation;
        this.owner = new LineOwner("io", opener, conversation);
    }

    /// Prepares a relay board; [#start()] opens its line.
    ///
    /// @param settings where it is and what is on it
    /// @param listener takes what happens
    /// @param clock tells the time
    public static DigitalIo onRelayBoard(RelayBoardSettings settings, Consumer<IoEvent> listener, InstantSource clock) {
        var board = new StatusBoard(clock);
        SerialSettings line = settings.line();
        IoConversation conversation = onLine(settings, listener, clock, board, DigitalIo::pass);
        var info = new DeviceInfo("io", DeviceKind.DIGITAL_IO, line.isSimulated(), settings.capabilities());
        return new DigitalIo(info, board, conversation, () -> SerialLine.open(line, WRITE_LIMIT), clock);
    }

    /// The conversation with a relay board, on any line and in any time.
    static IoConversation onLine(
            RelayBoardSettings settings,
            Consumer<IoEvent> listener,
            InstantSource clock,
            StatusBoard board,
            Consumer<Duration> rest) {
        Duration gap = settings.frameGap();
        return new IoConversation(
                settings.signals(),
                line -> new ModbusLines(new ModbusMaster(line, settings.unit(), gap, clock, rest), settings.layout()),
                new IoConversation.Pace(settings.interval(), rest),
                clock,
                board,
                listener);
    }

    /// Prepares the pins of an ARM board; [#start()] takes them.
    ///
    /// @param settings which chip, and what is on it
    /// @param listener takes what happens
    /// @param clock tells the time
    public static DigitalIo onPins(GpioSettings settings, Consumer<IoEvent> listener, InstantSource clock) {
        var board = new StatusBoard(clock);
        var conversation = new IoConversation(
                settings.signals(),
                DigitalIo::pins,
                new IoConversation.Pace(settings.interval(), DigitalIo::pass),
                clock,
                board,
                listener);
        var info = new DeviceInfo("io", DeviceKind.DIGITAL_IO, false, settings.capabilities());
        return new DigitalIo(info, board, conversation, () -> GpioLines.open(settings), clock);
    }

    private static DigitalLines pins(ByteLine line) {
        if (line instanceof GpioLines pins) {
            return pins;
        }
        throw new IllegalArgumentException("pins are opened as pins");
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /// Takes the board, writes its start states and begins to look at the inputs. Once only.
    public void start() {
        Runtime.getRuntime().addShutdownHook(hook);
        started = true;
        owner.start();
    }

    /// What the status light shows from now on. While somebody calls for help it shows that instead.
    ///
    /// @param lease the caller's; the light stays when it ends
    /// @param light what it shows
    /// @throws cn.xiaowu.device.NotLeasedException if the lease does not hold
    public void show(Lease lease, StatusLight light) {
        desk.demand(lease);
        owner.submit(line -> conversation.show(light));
    }

    /// Switches an output.
    ///
    /// @param lease the caller's; the output stays as it is when it ends
    /// @param signal which output
    /// @param on whether it shall be on
    /// @return completed with what became of it, never exceptionally; its continuations run on the board's thread
    /// @throws cn.xiaowu.device.NotLeasedException if the lease does not hold
    public CompletableFuture<SwitchAnswer> switchTo(Lease lease, OutputSignal signal, boolean on) {
        desk.demand(lease);
        var answer = new CompletableFuture<SwitchAnswer>();
        LineTask task = line -> {
            SwitchAnswer became = new SwitchAnswer.Offline(DeviceFault.NO_ANSWER);
            try {
                became = conversation.switchTo(line, signal, on);
            } finally {
                answer.complete(became);
            }
        };
        owner.submit(task);
        return answer;
    }

    /// Locks the door, or opens it. Never because a sensor says that nobody is there.
    ///
    /// @param lease the caller's
    /// @param locked whether it shall be locked
    /// @return see [#switchTo(Lease, OutputSignal, boolean)]
    public CompletableFuture<SwitchAnswer> lockDoor(Lease lease, boolean locked) {
        return switchTo(lease, OutputSignal.DOOR_LOCK, locked);
    }

    /// Somebody answered the call for help. Needs no lease: help comes to whoever has the booth.
    public void answerCall() {
        owner.submit(line -> conversation.answerCall());
    }

    /// What the inputs say now.
    public IoSight sight() {
        return conversation.sight();
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public DeviceStatus status() {
        return board.current();
    }

    @Override
    public void onStatus(Consumer<DeviceStatus> listener) {
        board.listen(listener);
    }

    @Override
    public LeaseAnswer lease(String leaseOwner, Duration term) {
        return desk.lease(leaseOwner, term);
    }

    /// Writes the stop states and gives the board back.
    @Override
    public void close() {
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook does or did the same.
            assert e != null;
        }
    }

    private void giveBack() {
        if (started) {
            var done = new CompletableFuture<Boolean>();
            owner.submit(line -> stop(line, done));
            done.completeOnTimeout(false, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        owner.close();
    }

    private void stop(@Nullable ByteLine line, CompletableFuture<Boolean> done) throws LineLostException {
        try {
            if (line != null) {
                conversation.stop(line);
            }
        } finally {
            done.complete(true);
        }
    }
}
