package cn.xiaowu.kiosk.booth;

import cn.xiaowu.kiosk.session.Identify;
import cn.xiaowu.kiosk.session.OutOfService;
import cn.xiaowu.kiosk.session.Session;

/// What others than the loop may know of the session: nothing personal.
///
/// @param occupied whether a citizen is inside
/// @param identifying whether cards and codes are wanted now
/// @param talking whether a clerk is talking to them
/// @param outOfService why the booth can't serve; empty when it can
public record BoothSnapshot(boolean occupied, boolean identifying, boolean talking, String outOfService) {

    static BoothSnapshot of(Session session) {
        String reason = session.stage() instanceof OutOfService(var why) ? why : "";
        return new BoothSnapshot(
                session.stage().isOccupied(),
                session.stage() instanceof Identify,
                session.visit().isTalking(),
                reason);
    }
}
