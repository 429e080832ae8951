package cn.xiaowu.device.sim.pty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.serial.LineLostException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyDeviceTest {
    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private static final byte[] REQUEST = {1, 2, 3, 4};

    private final VirtualLine line = new VirtualLine(115_200, START);
    private final FaultyDevice device = new FaultyDevice(new Echo(), line, request -> new byte[] {6});

    @BeforeEach
    void hangUpTheDevice() {
        line.attach(device);
        device.unplugBy(() -> line.plug(false));
    }

    @Test
    void answersRightlyUntilItIsTold() throws Exception {
        assertThat(answer()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void canBeSilent() throws Exception {
        device.misbehave(Misbehaviour.SILENT);

        assertThat(answer()).isEmpty();
    }

    @Test
    void canAnswerByteByByte() throws Exception {
        device.misbehave(Misbehaviour.SLOW);

        assertThat(answer()).containsExactly(1, 2, 3, 4);
        assertThat(Duration.between(START, line.instant())).isGreaterThan(Duration.ofMillis(3 * 150));
    }

    @Test
    void canAnswerGarbageOfTheSameLength() throws Exception {
        device.misbehave(Misbehaviour.GARBAGE);

        assertThat(answer()).hasSize(4).doesNotContain(1, 2, 3, 4);
    }

    @Test
    void canStopHalfWay() throws Exception {
        device.misbehave(Misbehaviour.HALF_FRAME);

        assertThat(answer()).containsExactly(1, 2);
    }

    @Test
    void canSpoilTheLastByte() throws Exception {
        device.misbehave(Misbehaviour.WRONG_CHECKSUM);

        assertThat(answer()).startsWith(1, 2, 3).doesNotContain(4);
    }

    @Test
    void canBeUnpluggedInTheMiddle() {
        device.misbehave(Misbehaviour.UNPLUGGED_MID_FRAME);

        assertThatThrownBy(this::answer).isInstanceOf(LineLostException.class);
    }

    @Test
    void canSayThatItIsBusy() throws Exception {
        device.misbehave(Misbehaviour.STUCK_BUSY);

        assertThat(answer()).containsExactly(6);
    }

    /// What comes within two seconds.
    private byte[] answer() throws LineLostException {
        var heard = new ByteArrayOutputStream();
        byte[] buffer = new byte[64];
        line.write(REQUEST);
        Instant end = line.instant().plusSeconds(2);
        while (line.instant().isBefore(end)) {
            heard.write(buffer, 0, line.read(buffer));
        }
        return heard.toByteArray();
    }

    /// Answers what it hears.
    private static final class Echo implements FarEnd {
        @Override
        public void received(byte[] bytes, Answer answer) {
            answer.send(bytes);
        }

        @Override
        public void unplugged() {}
    }
}
