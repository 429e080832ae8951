package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.link.BridgeMessage;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import cn.xiaowu.kiosk.session.SessionEvent.CatalogueLoaded;
import cn.xiaowu.kiosk.session.SessionEvent.FromBridge;
import cn.xiaowu.kiosk.session.SessionEvent.LinkChanged;
import cn.xiaowu.kiosk.session.SessionEvent.RecordingRoomChanged;
import java.time.Instant;

/// The booth's whole state: where the visit stands, what belongs to the person, and what does not.
///
/// @param stage where the visit stands
/// @param visit what belongs to the person; empty when nobody is here
/// @param surroundings what the booth knows anyway
/// @param lastTouch when somebody last did something
public record Session(Stage stage, Visit visit, Surroundings surroundings, Instant lastTouch) {

    /// As the program starts: out of service until the catalogue comes.
    public static Session start(Surroundings surroundings, Instant now) {
        return new Session(new OutOfService(OutOfService.NO_CATALOGUE), Visit.NONE, surroundings, now);
    }

    Session at(Stage next) {
        return new Session(next, visit, surroundings, lastTouch);
    }

    Session with(Visit next) {
        return new Session(stage, next, surroundings, lastTouch);
    }

    Session with(Identification next) {
        return with(visit.with(next));
    }

    Session forgotten() {
        return with(Visit.NONE);
    }

    Session touched(Instant now) {
        return new Session(stage, visit, surroundings, now);
    }

    Session surroundedBy(SessionEvent event) {
        Surroundings next = switch (event) {
            case CatalogueLoaded loaded -> surroundings.with(loaded);
            case LinkChanged(var online) -> surroundings.online(online);
            case CardChanged(var state, var _) -> surroundings.card(state);
            case RecordingRoomChanged(var low) ->
                surroundings.room(
                        new RecordingRoom(low, surroundings.recordingRoom().bridgeLow()));
            case FromBridge(BridgeMessage.RecordingRoom(var low)) ->
                surroundings.room(new RecordingRoom(surroundings.recordingRoom().boothLow(), low));
            default -> surroundings;
        };
        return new Session(stage, visit, next, lastTouch);
    }

    /// The stage only: all else may be personal.
    @Override
    public String toString() {
        return "Session[" + stage + "]";
    }
}
