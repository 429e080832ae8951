package cn.xiaowu.device.scan;

import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineOpener;
import cn.xiaowu.device.serial.LineOwner;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/// A barcode and QR scanner on a serial port, one that sends what it sees unasked. Starts paused: codes are thrown
/// away until [#resume()].
///
/// Every method may be called by any thread. Texts come on the scanner's own thread and must be taken quickly.
public final class SerialScanner implements AutoCloseable {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private final StatusBoard board;
    private final ScanConversation conversation;
    private final LineOwner owner;

    /// Prepares the scanner; [#start()] opens its line.
    ///
    /// @param settings where the scanner is
    /// @param listener takes each code's text, once while it stays before the scanner
    /// @param clock tells the time
    public SerialScanner(SerialSettings settings, Consumer<String> listener, InstantSource clock) {
        this(() -> SerialLine.open(settings, WRITE_LIMIT), Duration.ofMillis(settings.wireMillis(1)), listener, clock);
    }

    SerialScanner(LineOpener opener, Duration byteTime, Consumer<String> listener, InstantSource clock) {
        this.board = new StatusBoard(clock);
        this.conversation = new ScanConversation(listener, clock, board, byteTime);
        this.owner = new LineOwner("scanner", opener, conversation);
    }

    /// Opens the line and begins to listen.
    public void start() {
        owner.start();
    }

    /// Codes are taken from now on.
    public void resume() {
        conversation.listen(true);
    }

    /// Codes are thrown away from now on.
    public void pause() {
        conversation.listen(false);
    }

    /// Overwrites all bytes that came from codes and forgets the last one. Done when this comes back.
    ///
    /// @throws IllegalStateException if the scanner's thread does not get to it in time
    public void wipe() {
        owner.doAndWait(conversation::wipe);
    }

    /// How the scanner is. A scanner that is plugged in counts as ready: it is never asked anything.
    public DeviceStatus status() {
        return board.current();
    }

    /// Closes the line and wipes.
    @Override
    public void close() {
        owner.close();
        wipe();
    }
}
