package cn.xiaowu.device.tool.probe;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.DeviceKind;
import cn.xiaowu.device.serial.ByteLine;
import cn.xiaowu.device.serial.LineLostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Somebody holds a code before a scanner two seconds after a speed is listened at; time is virtual.
class CodeListeningTest {
    private static final byte[] CODE = "]Q1XW1:6BF%RN\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GARBLED = {(byte) 0xF8, 0, (byte) 0xFE, (byte) 0x80, 0};
    private static final int NOBODY = 0;

    private final List<String> guided = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private int scannerSpeed = 115_200;

    @Test
    void recognisesACodeAndTellsWhatTheScannerAdds() throws LineLostException {
        assertThat(listen(115_200, 9_600)).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(DeviceKind.SCANNER);
            assertThat(finding.baud()).isEqualTo(115_200);
            assertThat(finding.options()).isEqualTo("--dialect plain");
            assertThat(finding.evidence().getFirst().means().english()).contains("CR LF", "AIM identifier ]Q1 (qr)");
        });
        assertThat(guided).containsExactly("listening 115200");
    }

    @Test
    void listensAtTheNextSpeedWhenWhatComesIsNoCode() throws LineLostException {
        scannerSpeed = 9_600;

        assertThat(listen(115_200, 9_600).map(Finding::baud)).contains(9_600);

        assertThat(guided).containsExactly("listening 115200", "strange 115200 5", "listening 9600");
    }

    @Test
    void givesUpWhenNobodyShowsACode() throws LineLostException {
        scannerSpeed = NOBODY;
        Instant begun = now;

        assertThat(listen(115_200, 9_600)).isEmpty();

        assertThat(Duration.between(begun, now)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(17));
    }

    @Test
    void listensAtNoSpeedThatScannersDoNotComeWith() throws LineLostException {
        scannerSpeed = NOBODY;

        listen(115_200, 57_600, 230_400);

        assertThat(guided).containsExactly("listening 115200");
    }

    @Test
    void listensAtAnySpeedThatIsAskedForAlone() throws LineLostException {
        scannerSpeed = 57_600;

        assertThat(listen(57_600)).isPresent();
    }

    private Optional<Finding> listen(Integer... speeds) throws LineLostException {
        return new CodeListening(Shown::new, () -> now).listen(List.of(speeds), Duration.ofSeconds(8), new Guided());
    }

    private final class Guided implements CodeListening.Guide {
        @Override
        public void listening(int baud) {
            guided.add("listening " + baud);
        }

        @Override
        public void strange(int baud, int bytes) {
            guided.add("strange " + baud + " " + bytes);
        }
    }

    private final class Shown implements ByteLine {
        private final int baud;
        private final Instant shownAt = now.plusSeconds(2);
        private boolean sent;

        Shown(int baud) {
            this.baud = baud;
        }

        @Override
        public int read(byte[] into) {
            now = now.plusMillis(100);
            if (sent || scannerSpeed == NOBODY || now.isBefore(shownAt)) {
                return 0;
            }
            sent = true;
            byte[] heard = baud == scannerSpeed ? CODE : GARBLED;
            System.arraycopy(heard, 0, into, 0, heard.length);
            return heard.length;
        }

        @Override
        public void write(byte[] bytes) {
            throw new AssertionError("who listens says nothing");
        }

        @Override
        public void close() {}
    }
}
