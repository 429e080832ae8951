package cn.xiaowu.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.health.DeviceFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineLogTest {
    private static final String PULLED = "WARN printer: the plug was pulled (UNPLUGGED)";
    private static final String OPEN = "INFO printer: line open";

    private final List<String> said = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final LineLog log = new LineLog("printer", () -> now, (level, text) -> said.add(level + " " + text));

    @Test
    void tellsLossAndReturn() {
        log.opened();
        replug(1);

        assertThat(said).containsExactly(OPEN, PULLED, OPEN);
    }

    @Test
    void tellsOnlyOnceThatALineIsStillLost() {
        lose(DeviceFault.UNPLUGGED);
        lose(DeviceFault.UNPLUGGED);
        lose(DeviceFault.UNPLUGGED);

        assertThat(said).containsExactly(PULLED);
    }

    @Test
    void tellsThatTheReasonIsAnotherOne() {
        lose(DeviceFault.UNPLUGGED);
        lose(DeviceFault.PORT_REFUSED);

        assertThat(said).hasSize(2).last().asString().contains("PORT_REFUSED");
    }

    @Test
    void tellsALoosePlugAsOneFact() {
        replug(50);

        assertThat(said)
                .containsExactly(
                        PULLED,
                        OPEN,
                        PULLED,
                        OPEN,
                        PULLED,
                        OPEN,
                        "WARN printer: lost again and again; from now on told once a minute (UNPLUGGED)");
    }

    @Test
    void countsALoosePlugOnceAMinute() {
        replug(50);
        said.clear();

        pass(Duration.ofSeconds(10));
        assertThat(said).containsExactly("WARN printer: lost 50 times within 60 s");
        replug(20);
        pass(Duration.ofSeconds(40));

        assertThat(said).last().isEqualTo("WARN printer: lost 20 times within 60 s");
        assertThat(said).hasSize(2);
    }

    @Test
    void saysThatALoosePlugHolds() {
        replug(50);
        pass(Duration.ofSeconds(10));
        said.clear();

        pass(Duration.ofSeconds(60));
        replug(1);

        assertThat(said).containsExactly("INFO printer: steady again", PULLED, OPEN);
    }

    @Test
    void aThousandTimesAreHardlyMoreLinesThanMinutes() {
        replug(1000);

        assertThat(said).hasSizeLessThan(7 + 1000 / 60 + 2);
    }

    @Test
    void losesNoCountWhenTheLineIsGivenUp() {
        replug(30);

        log.closed();

        assertThat(said).last().isEqualTo("WARN printer: lost 30 times within 30 s");
    }

    @Test
    void threeLossesADayAreToldOneByOne() {
        for (int day = 0; day < 9; day++) {
            replug(1);
            pass(Duration.ofHours(8));
        }

        assertThat(said).hasSize(18).containsOnly(PULLED, OPEN);
    }

    private void replug(int times) {
        for (int i = 0; i < times; i++) {
            lose(DeviceFault.UNPLUGGED);
            now = now.plusSeconds(1);
            log.opened();
        }
    }

    private void lose(DeviceFault fault) {
        log.lost(new LineLostException(fault, "the plug was pulled"));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        log.pass();
    }
}
