package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.SignalMap;
import cn.xiaowu.device.io.SwitchAnswer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the IO board show and do what fits the visit. For the session's thread.
final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final DigitalIo io;
    private final SignalMap signals;
    private final KeptLease lease;
    private @Nullable Lease current;
    private @Nullable RoomState shown;

    /// @param io the board
    /// @param signals what is wired to it
    Room(DigitalIo io, SignalMap signals) {
        this.io = io;
        this.signals = signals;
        this.lease = new KeptLease(io, "session", this::begun);
    }

    private void begun(Lease fresh) {
        current = fresh;
        // Whoever had the board meanwhile may have switched anything.
        shown = null;
    }

    /// To be called each second at least. Once a clerk talks to who is inside, a call for help is answered.
    void adapt(BoothSnapshot booth) {
        lease.keep();
        Lease held = current;
        RoomState wanted = RoomState.of(booth);
        if (held != null && held.isHeld() && !wanted.equals(shown)) {
            show(held, wanted);
            shown = wanted;
        }
        if (booth.talking() && io.sight().calling()) {
            io.answerCall();
        }
    }

    private void show(Lease held, RoomState wanted) {
        io.show(held, wanted.light());
        wanted.switched().forEach((signal, on) -> {
            if (signals.has(signal)) {
                CompletableFuture<Void> _ =
                        io.switchTo(held, signal, on).thenAccept(answer -> tell(signal, on, answer));
            }
        });
    }

    /// A board that is away is told when it is back; its status says that it is away.
    private static void tell(OutputSignal signal, boolean on, SwitchAnswer answer) {
        LOG.debug("{} {}: {}", signal, on ? "on" : "off", answer);
    }
}
