package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.calls.CallState.Active;
import cn.xiaowu.bridge.calls.CallState.Connecting;
import cn.xiaowu.bridge.calls.CallState.Ended;
import cn.xiaowu.bridge.calls.CallState.Interrupted;
import cn.xiaowu.bridge.calls.CallState.Offered;
import cn.xiaowu.bridge.calls.CallState.Queued;
import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.bridge.ice.IcePolicy;
import cn.xiaowu.bridge.ice.IceServers;
import cn.xiaowu.contract.call.CallId;
import cn.xiaowu.contract.call.EndReason;
import cn.xiaowu.contract.call.Supervision;
import cn.xiaowu.contract.catalogue.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

class CallMachineTest {
    private static final Region HANGZHOU = new Region("330100", "杭州市");
    private static final Clerk WANG = new Clerk("wang", "王", HANGZHOU);
    private static final Clerk LI = new Clerk("li.na", "李", HANGZHOU);
    private static final MediaPlane MESH =
            new MeshMediaPlane(new IceServers(IcePolicy.STRAIGHT, null, InstantSource.system()));
    private static final CallId CALL = CallId.random();

    private final List<CallEffect> effects = new ArrayList<>();
    private CallState state = new Queued(false, null);
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    /// The class is built once for all tries of a property.
    @BeforeTry
    void begin() {
        state = new Queued(false, null);
        effects.clear();
    }

    @Example
    void ringsFifteenSecondsAndThenWaitsForTheNextClerkInItsPlace() {
        CallLinks links = offer(WANG);
        assertThat(state).isEqualTo(new Offered(WANG, now.plusSeconds(15), new Queued(false, null), links));

        pass(Duration.ofSeconds(14));
        assertThat(state).isInstanceOf(Offered.class);
        pass(Duration.ofSeconds(1));

        assertThat(state).isEqualTo(new Queued(false, null));
        assertThat(effects).endsWith(new CallEffect.StopRinging(WANG, true), new CallEffect.Unprepare(links));
    }

    @Example
    void isActiveWhenBothPagesDecodeTheOthersPicture() {
        answer(WANG);

        happen(new CallEvent.Flow(Side.BOOTH, true));
        assertThat(state).isInstanceOf(Connecting.class);
        happen(new CallEvent.Flow(Side.CLERK, true));

        assertThat(state).isInstanceOf(Active.class);
    }

    @Example
    void anotherClerkMayPickACallThatRings() {
        CallLinks prepared = offer(WANG);

        answer(LI);

        assertThat(effects).contains(new CallEffect.StopRinging(WANG, false), new CallEffect.Unprepare(prepared));
        assertThat(state).isInstanceOf(Connecting.class);
    }

    @Example
    void theClerkWhoAnswersGoesOnWithTheLinksThatWerePreparedWhileItRang() {
        CallLinks prepared = offer(WANG);

        happen(new CallEvent.Answer(WANG, prepared));

        assertThat(links()).isEqualTo(prepared);
        assertThat(effects).noneMatch(CallEffect.Unprepare.class::isInstance);
    }

    @Example
    void aBoothThatWasRestartedWhileItRangPreparesAnew() {
        CallLinks lost = offer(WANG);
        CallLinks anew = open(WANG);

        happen(new CallEvent.BoothGone());
        happen(new CallEvent.AskedAgain(anew));

        assertThat(state.pairing()).isEqualTo(new Pairing(WANG, anew));
        assertThat(effects)
                .contains(new CallEffect.Unprepare(lost))
                .endsWith(new CallEffect.Ring(WANG, now.plusSeconds(15), anew));
    }

    @Property(tries = 1_000)
    void whatIsPreparedIsUsedOrGivenUp(@ForAll("moments") List<Moment> moments) {
        Set<CallLinks> prepared = new HashSet<>();
        for (Moment moment : moments) {
            now = now.plus(moment.later());
            CallStep step = CallMachine.step(state, moment.event(), now);
            state = step.state();
            for (CallEffect effect : step.effects()) {
                switch (effect) {
                    case CallEffect.Ring(var _, var _, var links) -> prepared.add(links);
                    case CallEffect.Unprepare(var links) -> prepared.remove(links);
                    case CallEffect.Connect(var _, var _) when step.state().talk() != null -> prepared.clear();
                    default -> {}
                }
            }
            assertThat(prepared).hasSize(state instanceof Offered ? 1 : 0);
        }
    }

    @Example
    void aBoothThatComesBackInTimeGoesOnAsBefore() {
        talk();
        CallState before = state;

        happen(new CallEvent.BoothGone());
        pass(Duration.ofSeconds(29));
        happen(new CallEvent.BoothBack(false));

        assertThat(state).isEqualTo(before);
        assertThat(effects).endsWith(new CallEffect.TellInterrupted(Side.CLERK, WANG, false));
    }

    @Example
    void aCallThatLosesItsMediaGoesOnWithNewLinks() {
        talk();
        CallLinks before = links();
        CallLinks others = open(WANG);

        happen(new CallEvent.MediaLost(others));

        assertThat(state).isInstanceOf(Connecting.class);
        assertThat(links()).isEqualTo(others);
        assertThat(effects.getLast())
                .isInstanceOfSatisfying(
                        CallEffect.Connect.class,
                        connect -> assertThat(connect.old()).isEqualTo(before));
    }

    @Example
    void whoIsAwayWhenTheMediaIsLostHasStillTheSameTimeToComeBack() {
        talk();
        happen(new CallEvent.BoothGone());
        Instant deadline = now.plusSeconds(30);
        pass(Duration.ofSeconds(10));

        happen(new CallEvent.MediaLost(open(WANG)));

        assertThat(state).isInstanceOfSatisfying(Interrupted.class, interrupted -> {
            assertThat(interrupted.boothDeadline()).isEqualTo(deadline);
            assertThat(interrupted.clerkDeadline()).isNull();
        });
        assertThat(effects.getLast()).isInstanceOf(CallEffect.Connect.class);
    }

    @Example
    void aCallInTheQueueHasNoMediaToLose() {
        happen(new CallEvent.MediaLost(open(WANG)));

        assertThat(state).isEqualTo(new Queued(false, null));
        assertThat(effects).isEmpty();
    }

    @Example
    void aBoothThatDoesNotComeBackInTimeIsLost() {
        talk();

        happen(new CallEvent.BoothGone());
        pass(Duration.ofSeconds(31));

        assertThat(state).isEqualTo(new Ended(EndReason.BOOTH_LOST));
    }

    @Example
    void aBoothThatWasRestartedHasToAskForItsCallAndGetsNewLinks() {
        talk();
        CallLinks before = links();

        happen(new CallEvent.BoothGone());
        happen(new CallEvent.BoothBack(true));
        assertThat(state).isInstanceOf(Interrupted.class);
        happen(new CallEvent.AskedAgain(open(WANG)));

        assertThat(state).isInstanceOf(Connecting.class);
        assertThat(links()).isNotEqualTo(before);
    }

    @Example
    void aClerkWhosePageComesBackGetsNewLinks() {
        talk();
        CallLinks before = links();

        happen(new CallEvent.ClerkGone());
        assertThat(effects).endsWith(new CallEffect.TellInterrupted(Side.BOOTH, WANG, true));
        happen(new CallEvent.ClerkBack(open(WANG)));

        assertThat(state).isInstanceOf(Connecting.class);
        assertThat(links()).isNotEqualTo(before);
        assertThat(effects).endsWith(new CallEffect.TellInterrupted(Side.BOOTH, WANG, false));
    }

    @Example
    void aLostClerksCallGoesToTheFrontOfTheQueueOnceAndEndsTheSecondTime() {
        talk();
        happen(new CallEvent.ClerkGone());
        pass(Duration.ofSeconds(31));
        assertThat(state).isEqualTo(new Queued(true, null));

        answer(LI);
        happen(new CallEvent.ClerkGone());
        pass(Duration.ofSeconds(31));

        assertThat(state).isEqualTo(new Ended(EndReason.CLERK_LOST));
    }

    @Example
    void aCitizenWhoLeavesTheQueueAbandonsTheCall() {
        happen(new CallEvent.End(Side.BOOTH, EndReason.COMPLETED));

        assertThat(state).isEqualTo(new Ended(EndReason.ABANDONED));
    }

    @Example
    void aBoothCannotEndACallInTheClerksName() {
        talk();

        happen(new CallEvent.End(Side.BOOTH, EndReason.CLERK_HUNG_UP));

        assertThat(state).isEqualTo(new Ended(EndReason.CITIZEN_LEFT));
    }

    @Property(tries = 1_000)
    void whateverHappensACallEndsOnceAndRingsAtOneClerkAtATime(@ForAll("moments") List<Moment> moments) {
        int ringing = 0;
        int over = 0;
        for (Moment moment : moments) {
            now = now.plus(moment.later());
            CallStep step = CallMachine.step(state, moment.event(), now);
            state = step.state();
            for (CallEffect effect : step.effects()) {
                // Rung again where it rings already, with other links, it is still one.
                ringing = effect instanceof CallEffect.Ring ? 1 : ringing;
                ringing -= effect instanceof CallEffect.StopRinging ? 1 : 0;
                ringing = isAnsweredByWhomItRings(effect, moment) ? 0 : ringing;
                over += effect instanceof CallEffect.Over ? 1 : 0;
                assertThat(ringing).isBetween(0, 1);
            }
            assertThat(over).isEqualTo(state instanceof Ended ? 1 : 0);
        }
    }

    @Property(tries = 1_000)
    void aCallThatIsLeftAloneDoesNotLastForEver(@ForAll("moments") List<Moment> moments) {
        moments.forEach(moment -> {
            now = now.plus(moment.later());
            happen(moment.event());
        });

        happen(new CallEvent.BoothGone());
        for (int minute = 0; minute < 3; minute++) {
            pass(Duration.ofMinutes(1));
        }

        assertThat(state).isInstanceOf(Ended.class);
    }

    /// An event, and how long after the one before.
    record Moment(Duration later, CallEvent event) {}

    @Provide
    Arbitrary<List<Moment>> moments() {
        Arbitrary<CallEvent> events = Arbitraries.of(
                new CallEvent.Offer(WANG, open(WANG)),
                new CallEvent.Offer(LI, open(LI)),
                new CallEvent.Answer(WANG, open(WANG)),
                new CallEvent.Answer(LI, open(LI)),
                new CallEvent.Decline(WANG),
                new CallEvent.Flow(Side.BOOTH, true),
                new CallEvent.Flow(Side.CLERK, true),
                new CallEvent.BoothGone(),
                new CallEvent.BoothBack(false),
                new CallEvent.BoothBack(true),
                new CallEvent.AskedAgain(open(WANG)),
                new CallEvent.ClerkGone(),
                new CallEvent.ClerkBack(open(WANG)),
                new CallEvent.ClerkResumed(),
                new CallEvent.OfCompany(new CompanyEvent.Ask(LI, true)),
                new CallEvent.OfCompany(new CompanyEvent.Ask(WANG, false)),
                new CallEvent.OfCompany(new CompanyEvent.Come(LI)),
                new CallEvent.OfCompany(new CompanyEvent.Supervise(LI, Supervision.MONITOR)),
                new CallEvent.OfCompany(new CompanyEvent.TakeOver(LI)),
                new CallEvent.End(Side.CLERK, EndReason.CLERK_HUNG_UP),
                new CallEvent.Tick());
        Arbitrary<Duration> pauses = Arbitraries.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(31));
        return Combinators.combine(pauses, events).as(Moment::new).list().ofMaxSize(40);
    }

    /// An answer takes the place of the ringing, which needs not be stopped.
    private static boolean isAnsweredByWhomItRings(CallEffect effect, Moment moment) {
        return effect instanceof CallEffect.Connect && moment.event() instanceof CallEvent.Answer;
    }

    private void talk() {
        answer(WANG);
        happen(new CallEvent.Flow(Side.BOOTH, true));
        happen(new CallEvent.Flow(Side.CLERK, true));
    }

    private static CallLinks open(Clerk clerk) {
        return MESH.open(CALL, Hearing.between(clerk));
    }

    private CallLinks offer(Clerk clerk) {
        CallLinks links = open(clerk);
        happen(new CallEvent.Offer(clerk, links));
        return links;
    }

    private void answer(Clerk clerk) {
        happen(new CallEvent.Answer(clerk, open(clerk)));
    }

    private CallLinks links() {
        return Objects.requireNonNull(state.talk()).seat().links();
    }

    private void pass(Duration time) {
        now = now.plus(time);
        happen(new CallEvent.Tick());
    }

    private void happen(CallEvent event) {
        CallStep step = CallMachine.step(state, event, now);
        state = step.state();
        effects.addAll(step.effects());
    }
}
