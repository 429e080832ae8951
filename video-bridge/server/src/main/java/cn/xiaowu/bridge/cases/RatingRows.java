package cn.xiaowu.bridge.cases;

import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.wire.WireFormat;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/// The table of ratings.
final class RatingRows {
    /// Keeps the case's first rating.
    ///
    /// @return whether this was it
    boolean insert(Handle handle, Rating rating) {
        int inserted = handle.createUpdate("INSERT INTO rating (number, level, reasons, rated_at)"
                        + " VALUES (:number, :level, CAST(:reasons AS jsonb), :at) ON CONFLICT (number) DO NOTHING")
                .bind("number", rating.number().value())
                .bind("level", rating.level().name())
                .bind("reasons", reasons(rating))
                .bind("at", at(rating))
                .execute();
        return inserted == 1;
    }

    boolean isSame(Handle handle, Rating rating) {
        return handle.createQuery("SELECT count(*) FROM rating WHERE number = :number AND level = :level"
                                + " AND reasons = CAST(:reasons AS jsonb) AND rated_at = :at")
                        .bind("number", rating.number().value())
                        .bind("level", rating.level().name())
                        .bind("reasons", reasons(rating))
                        .bind("at", at(rating))
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    private static String reasons(Rating rating) {
        return WireFormat.mapper().writeValueAsString(rating.reasons());
    }

    /// As exact as the database keeps it.
    private static Timestamp at(Rating rating) {
        return Timestamp.from(rating.ratedAt().truncatedTo(ChronoUnit.MICROS));
    }
}
