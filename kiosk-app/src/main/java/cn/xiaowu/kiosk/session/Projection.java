package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.catalogue.ServiceItem;
import cn.xiaowu.contract.codes.PreparedApplication;
import cn.xiaowu.contract.screen.CodeView;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.contract.screen.ScreenState;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What the citizen sees of a session.
public final class Projection {
    private Projection() {}

    /// The whole screen.
    ///
    /// @param revision number of this state, counted up by the caller
    public static ScreenState of(Session session, long revision, Instant now) {
        Calling call = session.visit().call();
        return new ScreenState(
                revision,
                screen(session),
                session.surroundings().booth(),
                call == null ? null : call.view(),
                Idle.secondsLeft(session, now),
                Recorded.of(session));
    }

    private static Screen screen(Session session) {
        Visit visit = session.visit();
        return switch (session.stage()) {
            case OutOfService(var reason) ->
                new Screen.OutOfService(reason, session.surroundings().servicePhone());
            case Attract() -> new Screen.Attract();
            case Consent() -> new Screen.Consent(Purposes.ALL);
            case Identify() -> identify(session);
            case Menu() -> menu(session);
            case Fill() -> new Screen.Fill(required(visit.form()).view(false), visit.maySign());
            case Sign() -> new Screen.Sign(required(visit.form()).view(true));
            case Submitting _ -> new Screen.Submitting();
            case Submitted submitted -> submitted(submitted, session);
            case Rate rate -> rate(rate, visit);
            case Finish _ -> new Screen.Finish(session.surroundings().cardOnReader());
            case Wiping _ -> new Screen.Wiping();
        };
    }

    private static Screen identify(Session session) {
        Identification known = session.visit().identification();
        var code = new CodeView(known.shownCodeState(), preparedName(session, known.prepared()));
        return new Screen.Identify(known.cardView(), code, known.mayContinue());
    }

    private static @Nullable String preparedName(Session session, @Nullable PreparedApplication prepared) {
        return prepared == null
                ? null
                : session.surroundings()
                        .catalogue()
                        .find(prepared.item())
                        .map(ServiceItem::name)
                        .orElse(null);
    }

    private static Screen menu(Session session) {
        PreparedApplication prepared = session.visit().identification().prepared();
        return new Screen.Menu(session.surroundings().catalogue().items().stream()
                .map(item -> tile(item, prepared != null && prepared.item().equals(item.id())))
                .sorted(Comparator.comparing(tile -> !tile.prepared()))
                .toList());
    }

    private static Screen.ItemTile tile(ServiceItem item, boolean prepared) {
        return new Screen.ItemTile(
                item.id(),
                item.name(),
                item.nameEn(),
                item.mode(),
                item.region().name(),
                item.department(),
                item.summary(),
                item.promisedWorkingDays(),
                prepared);
    }

    private static Screen submitted(Submitted stage, Session session) {
        Filing filing = required(session.visit().filing());
        return new Screen.Submitted(
                filing.number(),
                required(session.visit().form()).item().name(),
                stage.acknowledged(),
                stage.receipt(),
                filing.progressUrl(session.surroundings().progressBase()));
    }

    private static Screen rate(Rate stage, Visit visit) {
        return new Screen.Rate(required(visit.filing()).number(), clerk(visit), stage.chosen(), stage.reasons());
    }

    private static @Nullable String clerk(Visit visit) {
        Calling call = visit.call();
        return call == null ? null : call.clerk();
    }
}
