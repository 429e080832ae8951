package cn.xiaowu.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseDeskTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final LeaseDesk desk = new LeaseDesk("the reader", () -> now);

    @Test
    void givesTheDeviceToOneOwnerAtATime() {
        Lease session = granted("session");

        assertThat(desk.lease("self-test", MINUTE)).isEqualTo(new LeaseAnswer.Taken("session", now.plus(MINUTE)));
        assertThat(session.isHeld()).isTrue();
    }

    @Test
    void givesItToTheNextOnceItWasGivenBack() {
        Lease session = granted("session");
        session.close();

        Lease test = granted("self-test");

        assertThat(session.isHeld()).isFalse();
        assertThat(test.isHeld()).isTrue();
    }

    @Test
    void takesItFromWhoLetsTheLeaseRunOut() {
        Lease session = granted("session");
        now = now.plus(MINUTE);

        Lease test = granted("self-test");

        assertThat(session.isHeld()).isFalse();
        assertThat(session.renew(MINUTE)).isFalse();
        assertThat(test.isHeld()).isTrue();
    }

    @Test
    void letsALeaseLastLongerWhenItIsRenewedInTime() {
        Lease session = granted("session");
        now = now.plusSeconds(50);

        assertThat(session.renew(MINUTE)).isTrue();

        now = now.plusSeconds(50);
        assertThat(session.isHeld()).isTrue();
    }

    @Test
    void doesNotLetAnOldLeaseGiveAwayTheNextOne() {
        Lease session = granted("session");
        session.close();
        Lease test = granted("self-test");

        session.close();

        assertThat(test.isHeld()).isTrue();
    }

    @Test
    void refusesALeaseOfNoTime() {
        assertThatThrownBy(() -> desk.lease("session", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesUseWithALeaseThatWasGivenBack() {
        Lease session = granted("session");
        session.close();
        granted("self-test");

        assertThatThrownBy(() -> desk.demand(session))
                .isInstanceOf(NotLeasedException.class)
                .hasMessage("the reader is not leased to session; self-test has it");
    }

    @Test
    void refusesUseWithALeaseOfAnotherDevice() {
        Lease other =
                new LeaseDesk("the printer", () -> now).lease("session", MINUTE).granted();

        assertThatThrownBy(() -> desk.demand(other)).hasMessage("the reader is not leased to session");
    }

    @Test
    void tellsWhoHasItToWhoHasNoOtherPlan() {
        granted("session");
        LeaseAnswer answer = desk.lease("self-test", MINUTE);

        assertThatThrownBy(answer::granted)
                .isInstanceOf(NotLeasedException.class)
                .hasMessageContaining("session has the device until 2026-11-25T08:01:00Z");
    }

    private Lease granted(String owner) {
        return desk.lease(owner, MINUTE).granted();
    }
}
