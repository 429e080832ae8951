package cn.xiaowu.bridge.queue;

import cn.xiaowu.contract.call.CallId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who was in which call beside the clerk who led it, and when its citizen was on hold, on durable record: supervision,
/// above all, can be looked up later. For use by any thread.
public final class Attendances {
    private final Jdbi jdbi;

    /// @param jdbi the database
    public Attendances(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A clerk in a call.
    ///
    /// @param clerk log-in name
    /// @param role what the clerk is there
    /// @param way how a supervisor looks after the call; none for others
    /// @param since from when
    public record Entry(String clerk, String role, @Nullable String way, Instant since) {}

    /// A clerk came into a call, or is something else in it from now on.
    public void joined(CallId call, Entry entry) {
        jdbi.useTransaction(handle -> {
            end(handle, call, entry.clerk(), entry.since());
            handle.createUpdate("INSERT INTO attendance (call, clerk, role, way, since)"
                            + " VALUES (:call, :clerk, :role, :way, :since)")
                    .bind("call", call.value())
                    .bind("clerk", entry.clerk())
                    .bind("role", entry.role())
                    .bind("way", entry.way())
                    .bind("since", Timestamp.from(entry.since()))
                    .execute();
        });
    }

    /// Who is in a call, in the order they came.
    public List<Entry> present(CallId call) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT clerk, role, way, since FROM attendance WHERE call = :call AND until IS NULL"
                                + " ORDER BY since")
                .bind("call", call.value())
                .map((row, _) -> new Entry(
                        row.getString("clerk"),
                        row.getString("role"),
                        row.getString("way"),
                        row.getTimestamp("since").toInstant()))
                .list());
    }

    /// The citizen is on hold from now on.
    public void heldFrom(CallId call, Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO hold (call, since) VALUES (:call, :since)")
                .bind("call", call.value())
                .bind("since", Timestamp.from(since))
                .execute());
    }

    /// The citizen is no longer on hold.
    public void heldUntil(CallId call, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE hold SET until = :at WHERE call = :call AND until IS NULL")
                .bind("at", Timestamp.from(at))
                .bind("call", call.value())
                .execute());
    }

    /// Whether the citizen of a call that is not over is on hold.
    public boolean isOnHold(CallId call) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM hold WHERE call = :call AND until IS NULL)")
                        .bind("call", call.value())
                        .mapTo(Boolean.class)
                        .one());
    }

    /// A clerk left a call.
    public void left(CallId call, String clerk, Instant at) {
        jdbi.useHandle(handle -> end(handle, call, clerk, at));
    }

    private static void end(Handle handle, CallId call, String clerk, Instant at) {
        handle.createUpdate("UPDATE attendance SET until = :at WHERE call = :call AND clerk = :clerk AND until IS NULL")
                .bind("at", Timestamp.from(at))
                .bind("call", call.value())
                .bind("clerk", clerk)
                .execute();
    }
}
