package cn.xiaowu.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.xiaowu.device.Lease;
import cn.xiaowu.device.NotLeasedException;
import cn.xiaowu.device.health.DeviceState;
import cn.xiaowu.device.io.DigitalIo;
import cn.xiaowu.device.io.InputSignal;
import cn.xiaowu.device.io.IoEvent;
import cn.xiaowu.device.io.OutputSignal;
import cn.xiaowu.device.io.RelayBoardSettings;
import cn.xiaowu.device.io.StatusLight;
import cn.xiaowu.device.io.SwitchAnswer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The real driver on a real line, with a simulated relay board at its far end.
class DigitalIoIT {
    private final BoothUnderTest sim = new BoothUnderTest();
    private final BlockingQueue<IoEvent> events = new LinkedBlockingQueue<>();
    private final DigitalIo io =
            DigitalIo.onRelayBoard(RelayBoardSettings.usual(sim.line("io")), events::add, Clock.systemUTC());
    private final Lease lease = io.lease("test", Duration.ofMinutes(10)).granted();

    @BeforeEach
    void start() {
        io.start();
        await().until(() -> io.status().isReady());
    }

    @AfterEach
    void close() {
        io.close();
        sim.close();
    }

    @Test
    void saysWhatItIs() {
        assertThat(io.info().simulated()).isTrue();
        assertThat(io.info().capabilities()).containsEntry("relays", "8").containsEntry("unit", "1");
    }

    @Test
    void lightsTheLampThatItIsTold() {
        io.show(lease, StatusLight.FREE);

        await().until(() -> sim.booth().io().is(OutputSignal.LIGHT_GREEN));
        assertThat(sim.booth().io().is(OutputSignal.LIGHT_RED)).isFalse();
    }

    @Test
    void locksTheDoorAndOpensItWhenItIsGivenBack() {
        assertThat(io.lockDoor(lease, true).join()).isEqualTo(new SwitchAnswer.Switched());
        assertThat(sim.booth().io().is(OutputSignal.DOOR_LOCK)).isTrue();

        io.close();

        assertThat(sim.booth().io().is(OutputSignal.DOOR_LOCK)).isFalse();
        assertThat(sim.booth().io().is(OutputSignal.LIGHT_RED)).isTrue();
    }

    @Test
    void switchesNothingForWhoGaveTheirLeaseBack() {
        lease.close();

        assertThatThrownBy(() -> io.lockDoor(lease, true)).isInstanceOf(NotLeasedException.class);
        assertThatThrownBy(() -> io.show(lease, StatusLight.FREE)).isInstanceOf(NotLeasedException.class);
        assertThat(sim.booth().io().is(OutputSignal.DOOR_LOCK)).isFalse();
    }

    @Test
    void tellsWhatHappens() throws Exception {
        sim.booth().io().set(InputSignal.DOOR, true);
        assertThat(next()).isInstanceOf(IoEvent.DoorOpened.class);
        sim.booth().io().set(InputSignal.CALL_BUTTON, true);
        assertThat(next()).isInstanceOf(IoEvent.HelpCalled.class);

        io.answerCall();

        assertThat(next()).isInstanceOf(IoEvent.HelpAnswered.class);
        assertThat(io.sight().doorOpen()).contains(true);
    }

    @Test
    void writesItsOutputsAgainWhenThePlugIsPulledAndPutInAgain() {
        io.show(lease, StatusLight.OCCUPIED);
        await().until(() -> sim.booth().io().is(OutputSignal.LIGHT_YELLOW));

        sim.booth().ioWire().plug(false);
        await().until(() -> io.status().state() == DeviceState.NO_DEVICE);
        assertThat(io.switchTo(lease, OutputSignal.LIGHTING, true).join()).isInstanceOf(SwitchAnswer.Offline.class);
        sim.booth().io().board().restart();
        assertThat(sim.booth().io().is(OutputSignal.LIGHT_YELLOW)).isFalse();

        sim.booth().ioWire().plug(true);
        await().until(() -> io.status().isReady());
        await().until(() -> sim.booth().io().is(OutputSignal.LIGHT_YELLOW));
        assertThat(sim.booth().io().is(OutputSignal.LIGHTING)).isTrue();
    }

    private IoEvent next() throws InterruptedException {
        IoEvent event = events.poll(5, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing happened");
        }
        return event;
    }
}
