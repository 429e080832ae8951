package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.cases.Rating;
import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.kiosk.session.SessionEvent.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 评价: once a case, and voluntary.
///
/// @param chosen the bad level tapped, while its reason is asked for
public record Rate(@Nullable RatingLevel chosen) implements Stage {
    private static final List<String> REASONS = List.of("等待时间太长", "说明不清楚", "服务态度不好", "要求重复提交材料", "设备不好用", "画面或声音不清楚");

    @Override
    public Step on(SessionEvent event, Session session, Moment moment) {
        return switch (event) {
            case Act(Intent.Rate(var level, var reasons))
            when level.needsReason() && !areKnown(reasons) -> Step.of(session.at(new Rate(level)));
            case Act(Intent.Rate(var level, var reasons)) -> {
                List<String> known = reasons.stream().filter(REASONS::contains).toList();
                var rating = new Rating(required(session.visit().filing()).number(), level, known, moment.now());
                yield finish(session, moment).and(new Effect.JournalRating(rating));
            }
            case Act(Intent.SkipRating _) -> finish(session, moment);
            case Act(Intent.Back _) when chosen != null -> Step.of(session.at(new Rate(null)));
            default -> Step.of(session);
        };
    }

    /// Reasons to tick while one is needed.
    List<String> reasons() {
        return chosen == null ? List.of() : REASONS;
    }

    private static boolean areKnown(List<String> reasons) {
        return !reasons.isEmpty() && REASONS.containsAll(reasons);
    }

    private static Step finish(Session session, Moment moment) {
        return Step.of(session.at(new Finish(moment.now())));
    }
}
