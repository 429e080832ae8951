package cn.xiaowu.kiosk.session;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What comes of one event.
///
/// @param session the session afterwards
/// @param effects what is to be done, in this order
public record Step(Session session, List<Effect> effects) {

    /// Copies the list.
    public Step {
        effects = List.copyOf(effects);
    }

    static Step of(Session session) {
        return new Step(session, List.of());
    }

    Step and(Effect effect) {
        return new Step(
                session, Stream.concat(effects.stream(), Stream.of(effect)).toList());
    }

    Step map(UnaryOperator<Session> change) {
        return new Step(change.apply(session), effects);
    }
}
