package cn.xiaowu.bridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.cases.CaseStep.Kind;
import cn.xiaowu.contract.call.Decision;
import cn.xiaowu.contract.call.Decision.Outcome;
import cn.xiaowu.contract.cases.CaseState;
import cn.xiaowu.contract.cases.FormDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CaseMachineTest {
    private static final FormDigest FORM = new FormDigest("a".repeat(64));
    private static final FormDigest OTHER = new FormDigest("b".repeat(64));

    /// What the state machine of the domain allows, drawn once more by hand.
    private static final Map<CaseState, Set<CaseState>> ALLOWED = Map.of(
            CaseState.DRAFT, EnumSet.of(CaseState.APPLIED),
            CaseState.APPLIED, EnumSet.of(CaseState.RECEIVED),
            CaseState.RECEIVED, EnumSet.of(CaseState.ACCEPTED, CaseState.CORRECTION, CaseState.REFUSED),
            CaseState.CORRECTION, EnumSet.of(CaseState.APPLIED, CaseState.REFUSED),
            CaseState.ACCEPTED, EnumSet.noneOf(CaseState.class),
            CaseState.REFUSED, EnumSet.noneOf(CaseState.class));

    @Example
    void whatIsHandedInWithoutAClerkIsReceived() {
        var done = done(Standing.NONE, new CaseAct.HandIn(FORM));

        assertThat(done.standing().state()).isEqualTo(CaseState.RECEIVED);
        assertThat(done.steps()).extracting(CaseStep::kind).containsExactly(Kind.HANDED_IN, Kind.RECEIVED);
    }

    @Example
    void whatTheClerkAcceptedIsAcceptedWhenThatVeryFormIsHandedIn() {
        Standing talked = done(Standing.NONE, accept(FORM)).standing();

        var done = done(talked, new CaseAct.HandIn(FORM));

        assertThat(talked.state()).isEqualTo(CaseState.DRAFT);
        assertThat(done.standing().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(done.steps().getLast().clerk()).isEqualTo("wang");
    }

    @Example
    void anotherFormThanTheClerkAcceptedIsOnlyReceived() {
        Standing talked = done(Standing.NONE, accept(FORM)).standing();

        assertThat(done(talked, new CaseAct.HandIn(OTHER)).standing().state()).isEqualTo(CaseState.RECEIVED);
    }

    @Example
    void aFormThatWasToBeCorrectedAndWasNotGoesBack() {
        Standing talked = done(Standing.NONE, correct(FORM)).standing();

        assertThat(done(talked, new CaseAct.HandIn(FORM)).standing().state()).isEqualTo(CaseState.CORRECTION);
    }

    @Example
    void aCaseSentBackIsHandedInAgainAndAccepted() {
        Standing received = done(Standing.NONE, new CaseAct.HandIn(FORM)).standing();
        Standing sentBack = done(received, correct(FORM)).standing();
        Standing seen = done(sentBack, accept(OTHER)).standing();

        assertThat(done(seen, new CaseAct.HandIn(OTHER)).standing().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Example
    void aDecisionAboutAnotherFormThanTheOneHandedInIsRefused() {
        Standing received = done(Standing.NONE, new CaseAct.HandIn(FORM)).standing();

        assertThat(CaseMachine.apply(received, accept(OTHER))).isInstanceOf(CaseChange.NotAllowed.class);
    }

    @Example
    void acceptingTwiceChangesNothing() {
        Standing received = done(Standing.NONE, new CaseAct.HandIn(FORM)).standing();
        Standing accepted = done(received, accept(FORM)).standing();

        assertThat(done(accepted, accept(FORM)).steps()).isEmpty();
        assertThat(CaseMachine.apply(accepted, correct(FORM))).isInstanceOf(CaseChange.NotAllowed.class);
    }

    @Property(tries = 500)
    void noSequenceOfActsTakesAStepThatTheDomainDoesNotKnow(@ForAll("acts") List<CaseAct> acts) {
        Standing standing = Standing.NONE;
        var states = new ArrayList<CaseState>();
        for (CaseAct act : acts) {
            if (CaseMachine.apply(standing, act) instanceof CaseChange.Done(var next, var steps)) {
                steps.stream()
                        .filter(step -> step.kind().movesTheCase())
                        .map(CaseStep::state)
                        .forEach(states::add);
                standing = next;
            }
        }

        CaseState before = null;
        for (CaseState state : states) {
            assertThat(isAllowed(before, state)).as("%s to %s", before, state).isTrue();
            before = state;
        }
        assertThat(standing.state()).isEqualTo(before);
    }

    @Property(tries = 500)
    void nothingIsAcceptedButTheFormThatAClerkAccepted(@ForAll("acts") List<CaseAct> acts) {
        Standing standing = Standing.NONE;
        for (CaseAct act : acts) {
            if (CaseMachine.apply(standing, act) instanceof CaseChange.Done(var next, var _)) {
                standing = next;
            }
        }

        if (standing.state() == CaseState.ACCEPTED) {
            assertThat(standing.verdict()).isEqualTo(new Verdict(Outcome.ACCEPT, handedIn(standing), "wang"));
        }
    }

    @Provide
    Arbitrary<List<CaseAct>> acts() {
        Arbitrary<FormDigest> forms = Arbitraries.of(FORM, OTHER);
        Arbitrary<CaseAct> decide = Combinators.combine(Arbitraries.of(Outcome.class), forms)
                .as((outcome, form) -> outcome == Outcome.ACCEPT ? accept(form) : correct(form));
        Arbitrary<CaseAct> handIn = forms.map(CaseAct.HandIn::new);
        Arbitrary<CaseAct> refuse = Arbitraries.of(new CaseAct.Refuse("不在受理范围", "wang"));
        return Arbitraries.oneOf(decide, handIn, refuse).list().ofMaxSize(12);
    }

    private static boolean isAllowed(@Nullable CaseState from, CaseState to) {
        return from == null
                ? to == CaseState.DRAFT || to == CaseState.APPLIED
                : ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    private static FormDigest handedIn(Standing standing) {
        return Objects.requireNonNull(standing.handedIn());
    }

    private static CaseAct accept(FormDigest form) {
        return new CaseAct.Decide(new Decision(Outcome.ACCEPT, form, null), "wang");
    }

    private static CaseAct correct(FormDigest form) {
        return new CaseAct.Decide(new Decision(Outcome.CORRECTION, form, "请填写开户行全称"), "wang");
    }

    private static CaseChange.Done done(Standing standing, CaseAct act) {
        return (CaseChange.Done) CaseMachine.apply(standing, act);
    }
}
