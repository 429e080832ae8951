package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.screen.Intent;
import cn.xiaowu.contract.screen.Screen;
import cn.xiaowu.contract.screen.ScreenState;
import cn.xiaowu.contract.screen.ScreenState.Booth;
import cn.xiaowu.kiosk.form.SchemaFormRules;
import cn.xiaowu.kiosk.session.Effect;
import cn.xiaowu.kiosk.session.Session;
import cn.xiaowu.kiosk.session.SessionEvent;
import cn.xiaowu.kiosk.session.SessionMachine;
import cn.xiaowu.kiosk.session.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLoopIT {
    private final List<Effect> effects = new CopyOnWriteArrayList<>();
    private final List<ScreenState> screens = new CopyOnWriteArrayList<>();
    private final List<BoothSnapshot> pulses = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private SessionLoop loop;

    @BeforeEach
    void start() {
        var surroundings =
                Surroundings.of(new Booth("B00001", "样例晓屋", true, true), "0571-00000000", Duration.ofSeconds(60));
        loop = new SessionLoop(
                new SessionMachine(new SchemaFormRules()),
                Session.start(surroundings, Instant.now()),
                InstantSource.system(),
                effects::add,
                this::show,
                pulses::add,
                _ -> {});
        loop.start();
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void showsEachScreenOnceWithAGrowingRevision() {
        loop.post(new SessionEvent.CatalogueLoaded(new Catalogue(List.of()), "https://bridge.example"));
        loop.post(new SessionEvent.Act(new Intent.Touch()));
        loop.post(new SessionEvent.Act(new Intent.Touch()));

        await().until(() -> !screens.isEmpty() && screens.getLast().screen() instanceof Screen.Consent);
        assertThat(screens).extracting(ScreenState::revision).isSorted().doesNotHaveDuplicates();
        assertThat(screens)
                .filteredOn(state -> state.screen() instanceof Screen.Consent)
                .hasSize(1);
        assertThat(loop.snapshot().occupied()).isTrue();
    }

    @Test
    void showsTheScreenAgainToAPageThatIsOpenedAnew() {
        await().until(() -> screens.size() == 1);

        loop.post(new SessionEvent.PageConnected());

        await().until(() -> screens.size() == 2);
        assertThat(screens.getLast().screen()).isEqualTo(screens.getFirst().screen());
    }

    @Test
    void letsReadOnlyAfterConsent() {
        loop.post(new SessionEvent.CatalogueLoaded(new Catalogue(List.of()), "https://bridge.example"));
        loop.post(new SessionEvent.Act(new Intent.Touch()));
        assertThat(effects).isEmpty();

        loop.post(new SessionEvent.Act(new Intent.Agree()));

        await().untilAsserted(() -> assertThat(effects).containsExactly(new Effect.Listen(true)));
        assertThat(loop.snapshot().identifying()).isTrue();
    }

    @Test
    void beatsWhileNothingHappens() {
        await().until(() -> pulses.size() >= 3);

        assertThat(pulses.getLast()).isEqualTo(loop.snapshot());
    }

    @Test
    void goesOnAndShowsTheScreenLaterWhenShowingItFailed() {
        await().until(() -> screens.size() == 1);
        failures.set(1);

        loop.post(new SessionEvent.CatalogueLoaded(new Catalogue(List.of()), ""));

        await().until(() -> screens.getLast().screen() instanceof Screen.Attract);
        assertThat(failures).hasValue(0);
    }

    private void show(ScreenState state) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the page's socket broke");
        }
        screens.add(state);
    }
}
