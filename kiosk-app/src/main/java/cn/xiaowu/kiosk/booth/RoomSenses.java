package cn.xiaowu.kiosk.booth;

import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.kiosk.session.SessionEvent;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what the IO board senses into what the session knows; what concerns staff only goes into the log and into
/// the health answer.
final class RoomSenses {
    private static final Logger LOG = LoggerFactory.getLogger(RoomSenses.class);

    private RoomSenses() {}

    /// What it means for the session; empty if nothing. That nobody is seen means nothing: who sits still is not seen.
    static Optional<SessionEvent> sensed(IoEvent event) {
        return switch (event) {
            case IoEvent.PresenceBegan _ -> Optional.of(new SessionEvent.PresenceSensed());
            case IoEvent.HelpCalled _ -> {
                LOG.warn("somebody in the booth calls for help");
                yield Optional.of(new SessionEvent.PresenceSensed());
            }
            case IoEvent.Tampered _ -> {
                LOG.warn("the cabinet was opened");
                yield Optional.empty();
            }
            case IoEvent.MainsLost _ -> {
                LOG.warn("the mains went off");
                yield Optional.empty();
            }
            case IoEvent.HelpAnswered _, IoEvent.TamperEnded _, IoEvent.MainsBack _ -> {
                LOG.info("{}", event.getClass().getSimpleName());
                yield Optional.empty();
            }
            case IoEvent.DoorOpened _, IoEvent.DoorClosed _, IoEvent.PresenceEnded _ -> Optional.empty();
        };
    }
}
