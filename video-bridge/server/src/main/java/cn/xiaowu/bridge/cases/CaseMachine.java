package cn.xiaowu.bridge.cases;

import cn.xiaowu.bridge.cases.CaseStep.Kind;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.Decision.Outcome;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which act on a case is allowed, and where it leads. Pure.
///
/// ```
/// (none) ─clerk decides→ DRAFT 暂存 ─hand in→ APPLIED 申报 → RECEIVED 收件 ─┬→ ACCEPTED 受理
/// (none) ─hand in──────────────────────────→ APPLIED → RECEIVED             ├→ CORRECTION 补正 ─hand in→ APPLIED …
///                                                                           └→ REFUSED 不予受理
/// ```
///
/// A decision made in the call takes effect when the very form that the clerk saw is handed in; another
/// form stays RECEIVED until a clerk has seen it.
public final class CaseMachine {
    private static final CaseChange HANDED_IN_ALREADY =
            new CaseChange.NotAllowed("该办件已经提交", "This case has been handed in already.");
    private static final CaseChange DECIDED_ALREADY =
            new CaseChange.NotAllowed("该办件已作出决定", "This case has been decided already.");
    private static final CaseChange OTHER_FORM =
            new CaseChange.NotAllowed("表单与已提交的不一致，请核对后再决定", "This is not the form that was handed in: check it again.");
    private static final CaseChange NOT_ON_RECORD =
            new CaseChange.NotAllowed("该办件尚未收件", "This case is not on record yet.");

    private CaseMachine() {}

    /// Does an act where a case stands.
    public static CaseChange apply(Standing standing, CaseAct act) {
        return switch (act) {
            case CaseAct.Decide(var decision, var clerk) -> decide(standing, decision, clerk);
            case CaseAct.HandIn(var form) -> handIn(standing, form);
            case CaseAct.Refuse(var reason, var clerk) -> refuse(standing, reason, clerk);
        };
    }

    private static CaseChange decide(Standing standing, Decision decision, String clerk) {
        var verdict = new Verdict(decision.outcome(), decision.form(), clerk);
        return switch (standing.state()) {
            case null -> begin(verdict, decision.note());
            case DRAFT, CORRECTION -> remember(standing, verdict, decision.note());
            case APPLIED, RECEIVED ->
                decision.form().equals(standing.handedIn())
                        ? takeEffect(standing.with(verdict), verdict, decision.note())
                        : OTHER_FORM;
            case ACCEPTED ->
                decision.outcome() == Outcome.ACCEPT && decision.form().equals(standing.handedIn())
                        ? new CaseChange.Done(standing, List.of())
                        : DECIDED_ALREADY;
            case REFUSED -> DECIDED_ALREADY;
        };
    }

    private static CaseChange begin(Verdict verdict, @Nullable String note) {
        var begun = CaseStep.byClerk(Kind.BEGUN, CaseState.DRAFT, verdict.clerk(), null, null);
        var decided = CaseStep.byClerk(Kind.DECIDED, CaseState.DRAFT, verdict.clerk(), verdict.form(), note);
        return new CaseChange.Done(new Standing(CaseState.DRAFT, verdict, null), List.of(begun, decided));
    }

    private static CaseChange remember(Standing standing, Verdict verdict, @Nullable String note) {
        CaseState state = standing.state() == null ? CaseState.DRAFT : standing.state();
        var decided = CaseStep.byClerk(Kind.DECIDED, state, verdict.clerk(), verdict.form(), note);
        return new CaseChange.Done(standing.with(verdict), List.of(decided));
    }

    private static CaseChange takeEffect(Standing standing, Verdict verdict, @Nullable String note) {
        CaseStep step = effectOf(verdict, note);
        return new CaseChange.Done(standing.in(step.state()), List.of(step));
    }

    private static CaseStep effectOf(Verdict verdict, @Nullable String note) {
        return switch (verdict.outcome()) {
            case ACCEPT -> CaseStep.byClerk(Kind.ACCEPTED, CaseState.ACCEPTED, verdict.clerk(), verdict.form(), note);
            case CORRECTION ->
                CaseStep.byClerk(Kind.RETURNED, CaseState.CORRECTION, verdict.clerk(), verdict.form(), note);
        };
    }

    private static CaseChange handIn(Standing standing, FormDigest form) {
        return switch (standing.state()) {
            case null -> receive(standing, form);
            case DRAFT, CORRECTION -> receive(standing, form);
            case APPLIED, RECEIVED, ACCEPTED, REFUSED -> HANDED_IN_ALREADY;
        };
    }

    private static CaseChange receive(Standing before, FormDigest form) {
        var steps = new ArrayList<CaseStep>();
        steps.add(CaseStep.byCitizen(Kind.HANDED_IN, CaseState.APPLIED, form));
        steps.add(CaseStep.byBridge(Kind.RECEIVED, CaseState.RECEIVED, form));
        Standing received = before.in(CaseState.RECEIVED).withForm(form);
        Verdict verdict = before.verdict();
        if (verdict == null || !verdict.form().equals(form)) {
            return new CaseChange.Done(received, steps);
        }
        CaseStep effect = effectOf(verdict, null);
        steps.add(effect);
        return new CaseChange.Done(received.in(effect.state()), steps);
    }

    private static CaseChange refuse(Standing standing, String reason, String clerk) {
        return switch (standing.state()) {
            case null -> NOT_ON_RECORD;
            case DRAFT, APPLIED -> NOT_ON_RECORD;
            case RECEIVED, CORRECTION -> {
                var step = CaseStep.byClerk(Kind.REFUSED, CaseState.REFUSED, clerk, standing.handedIn(), reason);
                yield new CaseChange.Done(standing.in(CaseState.REFUSED), List.of(step));
            }
            case ACCEPTED, REFUSED -> DECIDED_ALREADY;
        };
    }
}
