package cn.xiaowu.device.print;

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
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// A receipt printer that speaks ESC/POS on a serial port. Prints one document after the other and says what became of
/// each. Every method may be called by any thread.
public final class ReceiptPrinter implements AutoCloseable {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(10);

    private final StatusBoard board;
    private final PrintConversation conversation;
    private final LineOwner owner;

    /// Prepares the printer; [#start()] opens its line.
    ///
    /// @param settings where the printer is
    /// @param clock tells the time
    public ReceiptPrinter(SerialSettings settings, InstantSource clock) {
        this(() -> SerialLine.open(settings, WRITE_LIMIT), bytes -> settings.wireMillis(Math.toIntExact(bytes)), clock);
    }

    ReceiptPrinter(LineOpener opener, LongUnaryOperator wireMillis, InstantSource clock) {
        this.board = new StatusBoard(clock);
        this.conversation = new PrintConversation(clock, board, wireMillis);
        this.owner = new LineOwner("printer", opener, conversation);
    }

    /// Opens the line and begins to ask the printer how it is.
    public void start() {
        owner.start();
    }

    /// Prints a document.
    ///
    /// @return completed with what became of it, never exceptionally; its continuations run on the printer's thread
    /// @throws IllegalArgumentException if the document can't be encoded
    public CompletableFuture<PrintOutcome> print(ReceiptDocument document) {
        byte[] bytes = EscPosEncoder.encode(document);
        var outcome = new CompletableFuture<PrintOutcome>();
        LineTask task = line -> outcome.complete(printAndWipe(line, bytes));
        owner.submit(task);
        return outcome;
    }

    private PrintOutcome printAndWipe(@Nullable ByteLine line, byte[] bytes) {
        try {
            return line == null ? new PrintOutcome.Offline(whyDown()) : conversation.print(line, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private DeviceFault whyDown() {
        DeviceFault fault = board.current().fault();
        return fault == null ? DeviceFault.UNPLUGGED : fault;
    }

    /// Waits until all documents handed over are printed or given up; their bytes are overwritten then. The driver
    /// keeps nothing of them.
    ///
    /// @throws IllegalStateException if the printer's thread does not get to it in time
    public void wipe() {
        owner.doAndWait(() -> {});
    }

    /// How the printer is.
    public DeviceStatus status() {
        return board.current();
    }

    /// Closes the line. Documents still waiting are given up.
    @Override
    public void close() {
        owner.close();
    }
}
