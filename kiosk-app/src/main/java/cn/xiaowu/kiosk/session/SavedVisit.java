package cn.xiaowu.kiosk.session;

import static cn.xiaowu.kiosk.session.Visit.required;

import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.catalogue.ItemId;
import cn.xiaowu.contract.link.BoothMessage;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.contract.screen.FieldSource;
import cn.xiaowu.kiosk.form.FormDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What is needed to go on with a visit after this program died in the middle of it: what the person would have to do
/// again otherwise, and the call that waits for the booth. Personal through and through.
///
/// @param place where the visit stood
/// @param identification who it is
/// @param form what is being applied for
/// @param filing under which number
/// @param call the talk with a clerk, if it is not over
/// @param accepted the form that the clerk accepted
/// @param unrecorded whether the person did not agree to be recorded
/// @param touched when somebody last did something, to ten seconds: not each touch is worth writing
public record SavedVisit(
        Place place,
        Identification identification,
        @Nullable Form form,
        @Nullable Filing filing,
        @Nullable Call call,
        @Nullable FormDigest accepted,
        boolean unrecorded,
        Instant touched) {

    /// A stage at which a visit can be gone on with. Later ones can't: the case is in the journal by then, and must not
    /// be handed in twice.
    public enum Place {
        /// At [Identify].
        IDENTIFY,
        /// At [Menu].
        MENU,
        /// At [Fill].
        FILL,
        /// At [Sign].
        SIGN;

        static Optional<Place> of(Stage stage) {
            return Optional.ofNullable(
                    switch (stage) {
                        case Identify _ -> IDENTIFY;
                        case Menu _ -> MENU;
                        case Fill _ -> FILL;
                        case Sign _ -> SIGN;
                        default -> null;
                    });
        }

        Stage stage() {
            return switch (this) {
                case IDENTIFY -> new Identify();
                case MENU -> new Menu();
                case FILL -> new Fill();
                case SIGN -> new Sign();
            };
        }
    }

    /// A form being filled in.
    ///
    /// @param item what is applied for
    /// @param values values so far
    /// @param sources where each comes from
    public record Form(ItemId item, ObjectNode values, Map<String, FieldSource> sources) {}

    /// A call that is on.
    ///
    /// @param id the call
    /// @param clerk the public name of the clerk who answered last
    public record Call(CallId id, @Nullable String clerk) {}

    /// Nothing where nobody is, nobody is known yet, or the case is handed in.
    public static Optional<SavedVisit> of(Session session) {
        Visit visit = session.visit();
        return visit.equals(Visit.NONE)
                ? Optional.empty()
                : Place.of(session.stage()).map(place -> of(place, visit, lately(session.lastTouch())));
    }

    private static Instant lately(Instant touch) {
        return Instant.ofEpochSecond(touch.getEpochSecond() / 10 * 10);
    }

    private static SavedVisit of(Place place, Visit visit, Instant touched) {
        FormDraft draft = visit.form();
        Calling calling = visit.call();
        return new SavedVisit(
                place,
                visit.identification(),
                draft == null ? null : new Form(draft.item().id(), draft.values(), draft.sources()),
                visit.filing(),
                calling == null || !calling.isOn() ? null : new Call(calling.id(), calling.clerk()),
                visit.accepted(),
                visit.unrecorded(),
                touched);
    }

    /// Goes on with the visit where nobody else is; not if what was applied for is no longer offered.
    Step resume(Session session, Moment moment) {
        if (form == null) {
            return resumed(session, null);
        }
        return session.surroundings()
                .catalogue()
                .find(form.item())
                .map(item -> new FormDraft(
                        item, form.values(), form.sources(), moment.rules().errors(item, form.values())))
                .map(draft -> resumed(session, draft))
                .orElse(Step.of(session));
    }

    private Step resumed(Session session, @Nullable FormDraft draft) {
        Calling calling = call == null
                ? null
                : new Calling(call.id(), new CallView.Requested(call.id()), List.of(), call.clerk(), null, Map.of());
        var visit = new Visit(identification, draft, filing, calling, accepted, unrecorded);
        Step step = Step.of(new Session(place.stage(), visit, session.surroundings(), touched))
                .and(new Effect.Listen(true));
        if (draft != null && filing == null) {
            step = step.and(new Effect.NumberCase());
        }
        return call == null || draft == null ? step : askAgain(step, call.id(), draft);
    }

    /// The bridge keeps the call for a booth that comes back, and connects it anew when it is asked for.
    private Step askAgain(Step step, CallId id, FormDraft draft) {
        var request = new BoothMessage.RequestCall(
                id,
                required(filing).number(),
                draft.item().id(),
                required(identification.card()).name().masked());
        Effect recording = unrecorded ? new Effect.RecordCall(id, request.number(), false) : new Effect.RecordOn(id);
        return step.and(recording).and(new Effect.ToBridge(request));
    }

    /// Nothing personal.
    @Override
    public String toString() {
        return "SavedVisit[" + place + ", " + filing + "]";
    }
}
