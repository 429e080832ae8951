package cn.xiaowu.device.idcard;

import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import cn.xiaowu.device.serial.LineOpener;
import cn.xiaowu.device.serial.LineOwner;
import cn.xiaowu.device.serial.SerialLine;
import cn.xiaowu.device.serial.SerialSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/// An identity card reader on a serial port. Starts paused: nothing is read until [#resume()], which the citizen's
/// consent allows. While paused it says at most that a card that was read was taken away.
///
/// Every method may be called by any thread. Events come on the reader's own thread and must be taken quickly.
public final class CardReader implements AutoCloseable {
    /// The rate that the readers come with.
    public static final int USUAL_BAUD = 115_200;

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);

    private final StatusBoard board;
    private final CardConversation conversation;
    private final LineOwner owner;

    /// @param settings where the reader is
    /// @param listener takes the events
    /// @param clock tells the time
    public CardReader(SerialSettings settings, Consumer<CardReaderEvent> listener, InstantSource clock) {
        this(() -> SerialLine.open(settings, WRITE_LIMIT), listener, clock);
    }

    CardReader(LineOpener opener, Consumer<CardReaderEvent> listener, InstantSource clock) {
        this.board = new StatusBoard(clock);
        this.conversation = new CardConversation(listener, clock, board);
        this.owner = new LineOwner("card-reader", opener, conversation);
    }

    /// Opens the line and begins to poll.
    public void start() {
        owner.start();
    }

    /// Cards may be read from now on.
    public void resume() {
        owner.submit(line -> conversation.listen(true));
    }

    /// No card may be read from now on; a reading begun is given up and says nothing more.
    public void pause() {
        conversation.mute();
        owner.submit(line -> conversation.listen(false));
    }

    /// Overwrites all bytes that came from cards. Done when this comes back.
    ///
    /// @throws IllegalStateException if the reader's thread does not get to it in time
    public void wipe() {
        owner.doAndWait(conversation::wipe);
    }

    /// How the reader is.
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
