package cn.xiaowu.kiosk.screen;

import java.util.SortedMap;
import java.util.TreeMap;

/// How the booth's program is, as `GET /health` answers.
///
/// @param status UP: a citizen can be served, 200. DOWN: not, 503
/// @param reason why it is down: a stable code of [cn.xiaowu.contract.screen.Screen.OutOfService], or `NO_PAGE` when
///     the page has not been heard for 15 s; empty when it is up
/// @param occupied whether a citizen is inside: no update may begin
/// @param details further figures by name; never personal
public record Condition(Status status, String reason, boolean occupied, SortedMap<String, Object> details) {

    /// Copies the map.
    public Condition {
        details = new TreeMap<>(details);
    }

    /// Whether the booth serves.
    public enum Status {
        /// It does.
        UP,
        /// It does not.
        DOWN
    }
}
