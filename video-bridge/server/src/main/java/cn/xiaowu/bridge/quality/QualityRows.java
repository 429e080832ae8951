package cn.xiaowu.bridge.quality;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.LinkId;
import cn.xiaowu.contract.call.LinkQuality;
import cn.xiaowu.contract.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The sums of links on durable record, with their calls.
final class QualityRows {
    /// A page that is loaded anew over and over must not fill the disk.
    private static final int MOST_OF_A_CALL = 200;

    private static final String UPSERT = """
            INSERT INTO call_quality
            SELECT call, :side, :link, :began, :told, :over, :full, :small, :frozen, :sound, :text, :changes, :restarts,
                :freezes, :mean, :p95, :sent, :received, :relayed
            FROM ticket
            WHERE call = :call AND CASE :side WHEN 'BOOTH' THEN booth ELSE clerk END = :teller
                AND (SELECT count(*) FROM call_quality WHERE call = :call) < :most
            ON CONFLICT (call, side, link, began) DO UPDATE SET
                told_at = excluded.told_at, over = excluded.over, full_ms = excluded.full_ms,
                small_ms = excluded.small_ms, frozen_ms = excluded.frozen_ms, sound_ms = excluded.sound_ms,
                text_ms = excluded.text_ms, level_changes = excluded.level_changes, restarts = excluded.restarts,
                freezes = excluded.freezes, round_trip_mean_ms = excluded.round_trip_mean_ms,
                round_trip_p95_ms = excluded.round_trip_p95_ms, loss_sent = excluded.loss_sent,
                loss_received = excluded.loss_received, relayed = excluded.relayed
            """;

    private final Jdbi jdbi;

    QualityRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Puts a report in place of the earlier ones of the same link.
    ///
    /// @return whether it was one of the teller's own calls
    boolean write(LineReport report, Instant now) {
        LinkQuality quality = report.quality();
        return jdbi.withHandle(handle -> handle.createUpdate(UPSERT)
                        .bind("call", report.call().value())
                        .bind("side", report.teller().side().name())
                        .bind("teller", report.teller().name())
                        .bind("link", report.link().value())
                        .bind("began", Timestamp.from(quality.began()))
                        .bind("told", Timestamp.from(now))
                        .bind("over", report.last())
                        .bind("full", quality.fullMs())
                        .bind("small", quality.smallMs())
                        .bind("frozen", quality.frozenMs())
                        .bind("sound", quality.soundMs())
                        .bind("text", quality.textMs())
                        .bind("changes", quality.levelChanges())
                        .bind("restarts", quality.restarts())
                        .bind("freezes", quality.freezes())
                        .bind("mean", quality.roundTripMeanMs())
                        .bind("p95", quality.roundTripP95Ms())
                        .bind("sent", quality.lossSent())
                        .bind("received", quality.lossReceived())
                        .bind("relayed", quality.relayed())
                        .bind("most", MOST_OF_A_CALL)
                        .execute())
                > 0;
    }

    /// The last word on each link of the calls about a case that a region answered, oldest first.
    List<RecordedQuality> of(CaseNumber number, String region) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT q.* FROM call_quality q JOIN ticket t"
                        + " ON t.call = q.call WHERE t.number = :number AND t.region = :region"
                        + " ORDER BY q.began, q.side")
                .bind("number", number.value())
                .bind("region", region)
                .map((row, _) -> read(row))
                .list());
    }

    private static RecordedQuality read(ResultSet row) throws SQLException {
        return new RecordedQuality(
                new CallId(row.getObject("call", UUID.class)),
                row.getString("side"),
                new LinkId(row.getString("link")),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("over"),
                quality(row));
    }

    private static LinkQuality quality(ResultSet row) throws SQLException {
        return new LinkQuality(
                row.getTimestamp("began").toInstant(),
                row.getLong("full_ms"),
                row.getLong("small_ms"),
                row.getLong("frozen_ms"),
                row.getLong("sound_ms"),
                row.getLong("text_ms"),
                row.getInt("level_changes"),
                row.getInt("restarts"),
                row.getInt("freezes"),
                row.getInt("round_trip_mean_ms"),
                row.getInt("round_trip_p95_ms"),
                row.getDouble("loss_sent"),
                row.getDouble("loss_received"),
                row.getBoolean("relayed"));
    }
}
