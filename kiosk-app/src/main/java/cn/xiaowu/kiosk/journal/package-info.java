/// What must not be lost: signed cases and ratings, on disk before the citizen is told "done", sent until the bridge
/// has
/// them, then erased. Knows SQLite and encryption; knows neither the session nor the network.
@NullMarked
package cn.xiaowu.kiosk.journal;

import org.jspecify.annotations.NullMarked;
