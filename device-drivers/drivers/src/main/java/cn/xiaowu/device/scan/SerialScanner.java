package cn.xiaowu.device.scan;

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
import java.util.Map;
import java.util.function.Consumer;

/// A barcode and QR scanner on a serial port. Starts paused: codes are thrown away, and a scanner that can be told to
/// is dark, until [#resume(Lease)].
///
/// Every method may be called by any thread. Texts come on the scanner's own thread and must be taken quickly.
public final class SerialScanner implements Device {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    /// A code is told when silence follows it, so this is how long somebody waits for theirs.
    private static final Duration READ_LIMIT = Duration.ofMillis(100);

    private final DeviceInfo info;
    private final LeaseDesk desk;
    private final StatusBoard board;
    private final ScanConversation conversation;
    private final LineOwner owner;

    /// Prepares the scanner; [#start()] opens its line.
    ///
    /// @param line where the scanner is
    /// @param settings how it is set up
    /// @param listener takes each code, once while it stays before the scanner
    /// @param clock tells the time
    public SerialScanner(
            SerialSettings line, ScannerSettings settings, Consumer<ScannedCode> listener, InstantSource clock) {
        this(
                infoOf(line, settings),
                () -> SerialLine.open(line, WRITE_LIMIT, READ_LIMIT),
                new Setup(settings, Duration.ofMillis(line.wireMillis(1))),
                listener,
                clock);
    }

    SerialScanner(
            DeviceInfo info, LineOpener opener, Setup setup, Consumer<ScannedCode> listener, InstantSource clock) {
        this.info = info;
        this.desk = new LeaseDesk("the scanner", clock);
        this.board = new StatusBoard(clock);
        this.conversation = new ScanConversation(listener, clock, board, setup.byteTime(), setup.settings());
        this.owner = new LineOwner("scanner", opener, conversation);
    }

    /// What is said on the line.
    ///
    /// @param settings how the scanner is set up
    /// @param byteTime how long a byte takes
    record Setup(ScannerSettings settings, Duration byteTime) {}

    private static DeviceInfo infoOf(SerialSettings line, ScannerSettings settings) {
        Map<String, String> capabilities = Map.of(
                "port", line.port().toString(),
                "baud", String.valueOf(line.baud()),
                "dialect", settings.dialect().name(),
                "mode", settings.mode().name(),
                "can-be-asked", String.valueOf(settings.dialect().question().isPresent()));
        return new DeviceInfo("scanner", DeviceKind.SCANNER, line.isSimulated(), capabilities);
    }

    /// Opens the line and begins to listen.
    public void start() {
        owner.start();
    }

    /// Codes are taken from now on, until [#pause()] or the lease's end.
    ///
    /// @param lease the caller's; renew it while codes are wanted
    /// @throws cn.xiaowu.device.NotLeasedException if it does not hold
    public void resume(Lease lease) {
        desk.demand(lease);
        conversation.listenWhile(lease::isHeld);
    }

    /// Codes are thrown away from now on.
    public void pause() {
        conversation.listenWhile(() -> false);
    }

    /// Overwrites all bytes that came from codes and forgets the last one. Done when this comes back.
    ///
    /// @throws IllegalStateException if the scanner's thread does not get to it in time
    public void wipe() {
        owner.doAndWait(conversation::wipe);
    }

    /// The code that is still held there is told once more, as if it were new.
    public void forgetLast() {
        owner.submit(line -> conversation.forgetLast());
    }

    /// What came and was not used.
    public ScanCounters counters() {
        return conversation.counters();
    }

    /// How the scanner is. One that can't be asked anything counts as ready while it is plugged in; its capabilities
    /// say which it is.
    @Override
    public DeviceStatus status() {
        return board.current();
    }

    @Override
    public DeviceInfo info() {
        return info;
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
        owner.close();
        wipe();
    }
}
