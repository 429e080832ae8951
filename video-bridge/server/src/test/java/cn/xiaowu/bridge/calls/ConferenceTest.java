package cn.xiaowu.bridge.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.bridge.clerks.Clerk;
import cn.xiaowu.contract.call.Role;
import cn.xiaowu.contract.call.Supervision;
import cn.xiaowu.contract.catalogue.Region;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConferenceTest {
    private static final Region HANGZHOU = new Region("330100", "杭州市");
    private static final Region SUZHOU = new Region("320500", "苏州市");
    private static final Clerk WANG = new Clerk("wang", "王", HANGZHOU);
    private static final Clerk LI = new Clerk("li.na", "李", SUZHOU);
    private static final Clerk ZHAO = new Clerk("zhao", "赵", HANGZHOU, Clerk.Post.SUPERVISOR);
    private static final Member LEAD = new Member(Party.of(WANG), Role.LEAD);
    private static final Member HELPER = new Member(Party.of(LI), Role.CO_CLERK);
    private static final Member WATCHER = new Member(Party.of(ZHAO), Role.SUPERVISOR);
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Talk alone = Talk.begun(new Seat(WANG, CallLinks.NONE, NOW, false));

    @Example
    void aClerkWhoIsAskedHearsNothingBeforeComing() {
        Talk talk = after(alone, new CompanyEvent.Ask(LI, false));

        assertThat(talk.includes(LI)).isFalse();
        assertThat(talk.hearings()).isEqualTo(alone.hearings());
    }

    @Example
    void whoComesIsHeardByAllAndHearsAll() {
        Talk talk = joined();

        assertThat(talk.hearings())
                .contains(
                        new Hearing(HELPER, Member.CITIZEN),
                        new Hearing(HELPER, LEAD),
                        new Hearing(Member.CITIZEN, HELPER),
                        new Hearing(LEAD, HELPER))
                .containsAll(alone.hearings())
                .hasSize(6);
    }

    @Example
    void itRingsFifteenSecondsAtAColleague() {
        Talk asked = after(alone, new CompanyEvent.Ask(LI, false));

        assertThat(Conference.tick(asked, NOW.plusSeconds(14))).isEqualTo(asked);
        assertThat(Conference.tick(asked, NOW.plusSeconds(15))).isEqualTo(alone);
    }

    @Example
    void whoIsAskedToTakeOverLeadsOnComingAndWhoLedIsOut() {
        Talk talk = after(alone, new CompanyEvent.Ask(LI, true), new CompanyEvent.Come(LI));

        assertThat(talk.isLedBy(LI)).isTrue();
        assertThat(talk.includes(WANG)).isFalse();
    }

    @Example
    void aHelperWhoIsAskedToTakeOverLeadsAtOnce() {
        assertThat(after(joined(), new CompanyEvent.Ask(LI, true)).isLedBy(LI)).isTrue();
    }

    @Example
    void aSupervisorWhoListensIsHeardByNobody() {
        Talk talk = after(joined(), new CompanyEvent.Supervise(ZHAO, Supervision.MONITOR));

        assertThat(heard(talk, WATCHER)).isEmpty();
        assertThat(hears(talk, WATCHER)).containsExactlyInAnyOrder(Member.CITIZEN, LEAD, HELPER);
    }

    @Example
    void aSupervisorWhoWhispersIsHeardByTheLeadAlone() {
        Talk talk = after(joined(), new CompanyEvent.Supervise(ZHAO, Supervision.WHISPER));

        assertThat(heard(talk, WATCHER)).containsExactly(LEAD);
    }

    @Example
    void aSupervisorWhoBargesInIsHeardByAll() {
        Talk talk = after(
                joined(),
                new CompanyEvent.Supervise(ZHAO, Supervision.MONITOR),
                new CompanyEvent.Supervise(ZHAO, Supervision.BARGE));

        assertThat(heard(talk, WATCHER)).containsExactlyInAnyOrder(Member.CITIZEN, LEAD, HELPER);
    }

    @Example
    void aSupervisorWhoTakesOverLeadsAndWhoLedHelps() {
        Talk talk =
                after(alone, new CompanyEvent.Supervise(ZHAO, Supervision.MONITOR), new CompanyEvent.TakeOver(ZHAO));

        assertThat(talk.isLedBy(ZHAO)).isTrue();
        assertThat(talk.company().guests()).containsExactly(new Guest(WANG, new Part.Helping(), new Presence.Here()));
    }

    @Example
    void aHelperCannotTakeOverUnasked() {
        assertThat(after(joined(), new CompanyEvent.TakeOver(LI)).isLedBy(WANG)).isTrue();
    }

    @Example
    void aCitizenOnHoldNeitherHearsNorIsHeardWhileTheClerksConfer() {
        Talk talk = after(joined(), new CompanyEvent.Hold(true));

        assertThat(talk.hearings()).containsExactlyInAnyOrder(new Hearing(LEAD, HELPER), new Hearing(HELPER, LEAD));
        assertThat(after(talk, new CompanyEvent.Hold(false))).isEqualTo(joined());
    }

    @Example
    void aHandOverEndsTheHold() {
        Talk talk = after(joined(), new CompanyEvent.Hold(true), new CompanyEvent.Ask(LI, true));

        assertThat(talk.company().held()).isFalse();
    }

    @Example
    void aPageThatIsGoneHasThirtySecondsToComeBackAndIsHeardMeanwhileIfItCanBe() {
        Talk away = after(joined(), new CompanyEvent.Lost(LI));

        assertThat(away.includes(LI)).isTrue();
        assertThat(away.hearings()).isEqualTo(joined().hearings());
        assertThat(Conference.tick(away, NOW.plusSeconds(30))).isEqualTo(alone);
        assertThat(after(away, new CompanyEvent.Back(LI))).isEqualTo(joined());
    }

    @Example
    void aPageThatWasLoadedAnewIsHeardAgainOnlyOnceItIsBack() {
        Talk reloaded = after(joined(), new CompanyEvent.Lost(LI), new CompanyEvent.Reloaded(LI));

        assertThat(reloaded.hearings()).isEqualTo(alone.hearings());
        assertThat(Conference.tick(reloaded, NOW.plusSeconds(30))).isEqualTo(alone);
        assertThat(after(reloaded, new CompanyEvent.Back(LI))).isEqualTo(joined());
    }

    @Example
    void aPageThatIsThereWasNotLoadedAnew() {
        assertThat(after(joined(), new CompanyEvent.Reloaded(LI))).isEqualTo(joined());
    }

    @Example
    void aSupervisorWhoIsAwayHearsNobody() {
        Talk away = after(alone, new CompanyEvent.Supervise(ZHAO, Supervision.MONITOR), new CompanyEvent.Lost(ZHAO));

        assertThat(hears(away, WATCHER)).isEmpty();
    }

    @Property
    void nobodyIsInACallTwiceOrHearsOneself(@ForAll("events") List<CompanyEvent> events) {
        Talk talk = after(alone, events.toArray(CompanyEvent[]::new));

        assertThat(talk.company().guests()).extracting(Guest::clerk).doesNotHaveDuplicates();
        assertThat(talk.company().find(talk.seat().clerk())).isEmpty();
        assertThat(talk.hearings())
                .noneMatch(hearing -> hearing.who().party().equals(hearing.by().party()));
    }

    @Property
    void whateverHappensACitizenHearsWhoeverLeadsUnlessOnHold(@ForAll("events") List<CompanyEvent> events) {
        Talk talk = after(alone, events.toArray(CompanyEvent[]::new));

        var lead = new Member(Party.of(talk.seat().clerk()), Role.LEAD);
        assertThat(talk.hearings().contains(new Hearing(lead, Member.CITIZEN)))
                .isEqualTo(!talk.company().held());
    }

    @Provide
    Arbitrary<List<CompanyEvent>> events() {
        Arbitrary<Clerk> clerks = Arbitraries.of(WANG, LI, ZHAO);
        return Arbitraries.<CompanyEvent>oneOf(
                        clerks.map(clerk -> new CompanyEvent.Ask(clerk, false)),
                        clerks.map(clerk -> new CompanyEvent.Ask(clerk, true)),
                        clerks.map(CompanyEvent.Come::new),
                        clerks.map(CompanyEvent.Leave::new),
                        clerks.map(CompanyEvent.Lost::new),
                        clerks.map(CompanyEvent.Reloaded::new),
                        clerks.map(CompanyEvent.Back::new),
                        clerks.map(clerk -> new CompanyEvent.Supervise(clerk, Supervision.WHISPER)),
                        clerks.map(CompanyEvent.TakeOver::new),
                        Arbitraries.of(true, false).map(CompanyEvent.Hold::new))
                .list()
                .ofMaxSize(20);
    }

    private Talk joined() {
        return after(alone, new CompanyEvent.Ask(LI, false), new CompanyEvent.Come(LI));
    }

    private static Talk after(Talk talk, CompanyEvent... events) {
        return Arrays.stream(events).reduce(talk, (now, event) -> Conference.step(now, event, NOW), (a, b) -> b);
    }

    private static List<Member> heard(Talk talk, Member who) {
        return talk.hearings().stream()
                .filter(hearing -> hearing.who().equals(who))
                .map(Hearing::by)
                .toList();
    }

    private static Set<Member> hears(Talk talk, Member by) {
        return Set.copyOf(talk.hearings().stream()
                .filter(hearing -> hearing.by().equals(by))
                .map(Hearing::who)
                .toList());
    }
}
