package cn.xiaowu.device.print;

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
import cn.xiaowu.device.serial.LineOpener;
import cn.xiaowu.device.serial.LineOwner;
import cn.xiaowu.device.serial.LineTask;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// A receipt printer that speaks ESC/POS on a serial port. Prints one document after the other and says what became of
/// each. Every method may be called by any thread.
public final class ReceiptPrinter implements Device {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(10);

    private final DeviceInfo info;
    private final PrinterProfile profile;
    private final LeaseDesk desk;
    private final StatusBoard board;
    private final PrintConversation conversation;
    private final LineOwner owner;
    private final AtomicLong boxes = new AtomicLong();

    /// Prepares the printer; [#start()] opens its line.
    ///
    /// @param settings where the printer is
    /// @param clock tells the time
    public ReceiptPrinter(SerialSettings settings, InstantSource clock) {
        this(settings, PrinterProfile.USUAL_80, clock);
    }

    /// Prepares a printer of a certain model; [#start()] opens its line.
    ///
    /// @param settings where the printer is
    /// @param profile what the model can do
    /// @param clock tells the time
    public ReceiptPrinter(SerialSettings settings, PrinterProfile profile, InstantSource clock) {
        this(
                infoOf(settings, profile),
                profile,
                () -> SerialLine.open(settings, WRITE_LIMIT),
                bytes -> settings.wireMillis(Math.toIntExact(bytes)),
                clock);
    }

    ReceiptPrinter(
            DeviceInfo info,
            PrinterProfile profile,
            LineOpener opener,
            LongUnaryOperator wireMillis,
            InstantSource clock) {
        this.info = info;
        this.profile = profile;
        this.desk = new LeaseDesk("the printer", clock);
        this.board = new StatusBoard(clock);
        this.conversation = new PrintConversation(clock, board, wireMillis, profile);
        this.owner = new LineOwner("printer", opener, conversation);
    }

    private static DeviceInfo infoOf(SerialSettings settings, PrinterProfile profile) {
        Map<String, String> capabilities = Map.of(
                "port", settings.port().toString(),
                "baud", String.valueOf(settings.baud()),
                "paper-width-dots", String.valueOf(profile.paper().dots()),
                "columns", String.valueOf(profile.paper().columns()),
                "glyphs", profile.glyphs().label(),
                "native-qr", String.valueOf(profile.nativeQr()),
                "native-barcode", String.valueOf(profile.nativeBarcode()),
                "near-end-sensor", String.valueOf(profile.nearEndSensor()),
                "cutter", String.valueOf(profile.cutter()));
        return new DeviceInfo("printer", DeviceKind.PRINTER, settings.isSimulated(), capabilities);
    }

    /// Opens the line and begins to ask the printer how it is.
    public void start() {
        owner.start();
    }

    /// Prints a document. Once taken it is printed to its end, even if the lease runs out meanwhile.
    ///
    /// @param lease the caller's
    /// @param document what to print
    /// @return completed with what became of it, never exceptionally; its continuations run on the printer's thread
    /// @throws IllegalArgumentException if the document can't be encoded
    /// @throws cn.xiaowu.device.NotLeasedException if the lease does not hold
    public CompletableFuture<PrintOutcome> print(Lease lease, ReceiptDocument document) {
        desk.demand(lease);
        EncodedReceipt receipt = EscPosEncoder.encode(document, profile);
        boxes.addAndGet(receipt.boxes());
        var outcome = new CompletableFuture<PrintOutcome>();
        LineTask task = line -> outcome.complete(printAndWipe(line, receipt));
        owner.submit(task);
        return outcome;
    }

    private PrintOutcome printAndWipe(@Nullable ByteLine line, EncodedReceipt receipt) {
        try {
            return line == null ? new PrintOutcome.Offline(whyDown()) : conversation.print(line, receipt);
        } finally {
            receipt.wipe();
        }
    }

    private DeviceFault whyDown() {
        DeviceFault fault = board.current().fault();
        return fault == null ? DeviceFault.UNPLUGGED : fault;
    }

    /// Asks the printer to leave an error whose cause is gone; never done by itself.
    ///
    /// @param lease the caller's
    /// @param how what becomes of what the printer still holds
    /// @throws cn.xiaowu.device.NotLeasedException if the lease does not hold
    public void recover(Lease lease, Recovery how) {
        desk.demand(lease);
        owner.submit(line -> {
            if (line != null) {
                conversation.recover(line, how);
            }
        });
    }

    /// How much paper there is, as far as this printer can tell.
    public PaperSupply paperSupply() {
        return conversation.supply();
    }

    /// How many characters were printed as □ since the start, because no font has them.
    public long boxesPrinted() {
        return boxes.get();
    }

    /// What the model can do.
    public PrinterProfile profile() {
        return profile;
    }

    /// Waits until all documents handed over are printed or given up; their bytes are overwritten then. The driver
    /// keeps nothing of them.
    ///
    /// @throws IllegalStateException if the printer's thread does not get to it in time
    public void wipe() {
        owner.doAndWait(() -> {});
    }

    /// How the printer is.
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

    /// Closes the line. Documents still waiting are given up.
    @Override
    public void close() {
        owner.close();
    }
}
