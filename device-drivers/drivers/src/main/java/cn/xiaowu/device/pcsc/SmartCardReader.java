package cn.xiaowu.device.pcsc;

import cn.xiaowu.device.Device;
import cn.xiaowu.device.DeviceInfo;
import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.Lease;
import cn.xiaowu.device.LeaseAnswer;
import cn.xiaowu.device.LeaseDesk;
import cn.xiaowu.device.health.DeviceStatus;
import cn.xiaowu.device.health.StatusBoard;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/// Card readers that speak PC/SC: social security cards with contacts, and identity cards where the reader has a
/// security module. Needs pcscd; where it is missing the status says so. Starts paused: nothing is read until
/// [#resume(Lease)], which the citizen's consent allows.
///
/// Every method may be called by any thread. Events come on the reader's own thread and must be taken quickly.
public final class SmartCardReader implements Device {
    /// A card that thinks about an answer asks for more time; then it may take this long.
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final DeviceInfo info;
    private final LeaseDesk desk;
    private final StatusBoard board;
    private final SmartCardConversation conversation;
    private final WorkerOwner owner;

    /// @param simulated whether the reader is a program, such as a virtual one for tests
    /// @param listener takes the events
    /// @param clock tells the time
    public SmartCardReader(boolean simulated, Consumer<SmartCardEvent> listener, InstantSource clock) {
        this(simulated, () -> WorkerProcess.start(ANSWER), listener, clock);
    }

    SmartCardReader(boolean simulated, WorkerOpener opener, Consumer<SmartCardEvent> listener, InstantSource clock) {
        this.info = new DeviceInfo(
                "smart-card-reader", DeviceKind.SMART_CARD_READER, simulated, Map.of("media", "social-security,sam"));
        this.desk = new LeaseDesk("the smart card reader", clock);
        this.board = new StatusBoard(clock);
        this.conversation = new SmartCardConversation(listener, board);
        this.owner = new WorkerOwner(opener, conversation);
    }

    /// Begins to look for readers and cards.
    public void start() {
        owner.start();
    }

    /// Cards may be read from now on, until [#pause()] or the lease's end.
    ///
    /// @param lease the caller's; renew it while cards are wanted
    /// @throws cn.xiaowu.device.NotLeasedException if it does not hold
    public void resume(Lease lease) {
        desk.demand(lease);
        owner.submit(() -> conversation.listenWhile(lease::isHeld));
    }

    /// No card may be read from now on; a reading begun says nothing more.
    public void pause() {
        conversation.mute();
        owner.submit(conversation::pause);
    }

    /// Forgets all that cards said, by ending the process that heard it. Done when this comes back.
    ///
    /// @throws IllegalStateException if the reader's thread does not get to it in time
    public void wipe() {
        owner.endWorkerAndWait();
    }

    /// How the reader is.
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

    /// Ends thread and process.
    @Override
    public void close() {
        owner.close();
    }
}
