package cn.xiaowu.kiosk.session;

/// Where a visit stands. One small record for each; what a citizen entered is in [Visit], never here.
public sealed interface Stage
        permits OutOfService,
                Attract,
                Consent,
                Identify,
                Menu,
                Fill,
                Sign,
                Submitting,
                Submitted,
                Rate,
                Finish,
                Wiping {

    /// What becomes of the session when this happens here. What concerns every stage alike (time, the call, leaving)
    /// was
    /// seen to before.
    ///
    /// @param event what happened
    /// @param session the session, at this stage
    /// @param moment when, and by which rules
    Step on(SessionEvent event, Session session, Moment moment);

    /// Whether somebody is in the booth.
    default boolean isOccupied() {
        return true;
    }

    /// Whether the visit ends by itself when nobody touches anything.
    default boolean endsWhenIdle() {
        return isOccupied();
    }
}
