package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiaowu.device.health.DeviceFault;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedFinderTest {
    private static final int NOBODY = 0;

    private final List<Integer> tried = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private int readerSpeed = 115_200;
    private int open;

    @Test
    void triesTheUsualSpeedsAfterTheConfiguredOne() {
        assertThat(BaudProbe.order(230_400)).containsExactly(230_400, 115_200, 57_600, 38_400, 19_200, 9_600);
        assertThat(BaudProbe.order(38_400)).containsExactly(38_400, 115_200, 57_600, 19_200, 9_600);
    }

    @Test
    void opensAtTheConfiguredSpeedWhereTheReaderAnswers() throws Exception {
        finder(115_200).open();

        assertThat(tried).containsExactly(115_200);
        assertThat(open).isEqualTo(1);
    }

    @Test
    void findsAReaderThatWasSetToAnotherSpeed() throws Exception {
        readerSpeed = 38_400;
        var finder = finder(115_200);

        finder.open();

        assertThat(tried).containsExactly(115_200, 57_600, 38_400);
        assertThat(finder.speed()).isEqualTo(38_400);
        assertThat(open).as("only the line that serves stays open").isEqualTo(1);
    }

    @Test
    void beginsWithTheSpeedThatServedLast() throws Exception {
        readerSpeed = 9_600;
        var finder = finder(115_200);
        finder.open();
        tried.clear();

        finder.open();

        assertThat(tried).containsExactly(9_600);
    }

    @Test
    void whereNobodySpeaksTheLineIsOpenAtTheConfiguredSpeed() throws Exception {
        readerSpeed = NOBODY;
        var finder = finder(57_600);
        Instant begin = now;

        finder.open();

        assertThat(tried).hasSize(6).endsWith(57_600);
        assertThat(finder.speed()).isEqualTo(57_600);
        assertThat(open).isEqualTo(1);
        assertThat(Duration.between(begin, now)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aPortThatIsNotThereIsNotTriedAtEverySpeed() {
        var finder = new SpeedFinder(
                baud -> {
                    tried.add(baud);
                    throw new LineLostException(DeviceFault.UNPLUGGED, "not there");
                },
                115_200,
                () -> now);

        assertThatThrownBy(finder::open).isInstanceOf(LineLostException.class);
        assertThat(tried).hasSize(1);
    }

    @Test
    void looksNoFurtherWhenStopped() throws Exception {
        readerSpeed = NOBODY;
        var finder = finder(115_200);
        finder.stop();

        finder.open();

        assertThat(tried).hasSize(1);
    }

    @Test
    void aProbeTellsSpeedAndStatusAndLeavesNothingOpen() throws Exception {
        readerSpeed = 19_200;

        assertThat(BaudProbe.ask(this::line, BaudProbe.USUAL, () -> now))
                .contains(new BaudProbe.Found(19_200, SamStatus.SELF_TEST_FAILED));
        assertThat(open).isZero();
    }

    @Test
    void aProbeGivesTheBytesAsEvidence() throws Exception {
        readerSpeed = 9_600;

        assertThat(BaudProbe.askOn(line(9_600), () -> now)).hasValueSatisfying(answer -> {
            assertThat(HexFormat.of().formatHex(answer.exchange().sent())).isEqualTo("aaaaaa9669000311ffed");
            assertThat(HexFormat.of().formatHex(answer.exchange().heard())).startsWith("aaaaaa9669000400006");
        });
    }

    @Test
    void aProbeOfAPortWhereNobodySpeaksFindsNothing() throws Exception {
        readerSpeed = NOBODY;

        assertThat(BaudProbe.ask(this::line, BaudProbe.USUAL, () -> now)).isEmpty();
        assertThat(open).isZero();
    }

    private SpeedFinder finder(int configured) {
        return new SpeedFinder(this::line, configured, () -> now);
    }

    private ByteLine line(int baud) {
        tried.add(baud);
        open++;
        var reader = new ScriptedReader();
        if (baud == readerSpeed) {
            reader.answer(0x60);
        }
        return new Timed(reader);
    }

    /// Each read in vain takes a tenth of a second.
    private final class Timed implements ByteLine {
        private final ScriptedReader reader;

        Timed(ScriptedReader reader) {
            this.reader = reader;
        }

        @Override
        public int read(byte[] into) throws LineLostException {
            int count = reader.read(into);
            if (count == 0) {
                now = now.plusMillis(100);
            }
            return count;
        }

        @Override
        public void write(byte[] bytes) {
            reader.write(bytes);
        }

        @Override
        public void close() {
            open--;
        }
    }
}
