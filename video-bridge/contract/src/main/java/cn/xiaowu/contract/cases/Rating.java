package cn.xiaowu.contract.cases;

import java.time.Instant;
import java.util.List;

/// One rating of one case; 现场一次一评.
///
/// @param number the case rated; its idempotency key
/// @param level the level chosen
/// @param reasons ticked reasons; at least one for a bad rating, at most eight
/// @param ratedAt when
public record Rating(CaseNumber number, RatingLevel level, List<String> reasons, Instant ratedAt) {

    /// @throws IllegalArgumentException if a bad rating has no reason, or there are too many
    public Rating {
        reasons = List.copyOf(reasons);
        if (reasons.size() > 8 || reasons.stream().anyMatch(reason -> reason.length() > 100)) {
            throw new IllegalArgumentException("a rating has at most eight reasons of 100 characters");
        }
        if (level.needsReason() && reasons.isEmpty()) {
            throw new IllegalArgumentException("a bad rating needs a reason");
        }
    }
}
