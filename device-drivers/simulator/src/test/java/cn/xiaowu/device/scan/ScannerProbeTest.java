package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.sim.pty.FarEnd;
import cn.xiaowu.device.sim.pty.VirtualLine;
import cn.xiaowu.device.sim.scanner.CommandingScanner;
import cn.xiaowu.device.sim.scanner.ScannerSimulator;
import cn.xiaowu.device.sim.scanner.Tongue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerProbeTest {
    private static final int BAUD = 9_600;

    private final VirtualLine line = new VirtualLine(BAUD, Instant.parse("2026-11-25T08:00:00Z"));

    @ParameterizedTest
    @CsvSource({"SSI, SIM-SSI", "NEWLAND, SIM-NEWLAND", "HONEYWELL, 232BAD9"})
    void findsWhatAScannerSpeaksAndWhoItIs(Tongue tongue, String evidence) throws Exception {
        line.attach(new CommandingScanner(tongue, "\r"));

        assertThat(ScannerProbe.askOn(line, BAUD, line)).hasValueSatisfying(found -> {
            assertThat(found.dialect()).isEqualTo(ScannerDialect.valueOf(tongue.name()));
            assertThat(found.baud()).isEqualTo(BAUD);
            assertThat(found.evidence()).contains(evidence);
        });
    }

    @Test
    void givesTheBytesAsEvidence() throws Exception {
        line.attach(new CommandingScanner(Tongue.HONEYWELL, "\r"));

        assertThat(ScannerProbe.askIn(ScannerDialect.HONEYWELL, line, line)).hasValueSatisfying(answer -> {
            assertThat(answer.positive()).isTrue();
            assertThat(answer.exchange().sent())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("\u0016M\r232BAD?.");
            assertThat(answer.exchange().heard())
                    .asString(StandardCharsets.US_ASCII)
                    .startsWith("232BAD9\u0006");
            assertThat(answer.exchange().took()).isPositive();
        });
    }

    @Test
    void keepsNoByteWhenACodeCameBesideTheAnswer() throws Exception {
        line.attach(new SeeingMeanwhile());

        assertThat(ScannerProbe.askIn(ScannerDialect.HONEYWELL, line, line))
                .hasValueSatisfying(
                        answer -> assertThat(answer.exchange().heard()).isEmpty());
    }

    @Test
    void findsNobodyWhereAScannerOnlySends() throws Exception {
        line.attach(new ScannerSimulator());

        assertThat(ScannerProbe.askOn(line, BAUD, line)).isEmpty();
    }

    /// Reads a code just when it is asked.
    private static final class SeeingMeanwhile implements FarEnd {
        private final FarEnd scanner = new CommandingScanner(Tongue.HONEYWELL, "\r");

        @Override
        public void received(byte[] bytes, Answer answer) {
            answer.send("XW1:SECRET\r".getBytes(StandardCharsets.US_ASCII));
            scanner.received(bytes, answer);
        }

        @Override
        public void unplugged() {
            scanner.unplugged();
        }
    }
}
