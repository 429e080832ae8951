package cn.xiaowu.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The makers' bytes, one line each.
class ScannerDialectTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    @ParameterizedTest
    @CsvSource({
        "HONEYWELL,   16 54 0D",
        "SSI,         04 E4 04 00 FF 14",
        "NEWLAND,     7E 01 30 30 30 30 23 53 43 4E 54 52 47 31 3B 03",
        "NEWLAND_OLD, 1B 31"
    })
    void startsReading(ScannerDialect dialect, String bytes) {
        assertThat(hex(dialect.start())).contains(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "HONEYWELL, 16 55 0D",
        "SSI,       04 E5 04 00 FF 13",
        "NEWLAND,   7E 01 30 30 30 30 23 53 43 4E 54 52 47 30 3B 03"
    })
    void stopsReading(ScannerDialect dialect, String bytes) {
        assertThat(hex(dialect.stop())).contains(bytes);
    }

    @ParameterizedTest
    @CsvSource({"E9, 04 E9 04 00 FF 0F", "EA, 04 EA 04 00 FF 0E", "D0, 04 D0 04 00 FF 28", "A3, 04 A3 04 00 FF 55"})
    void encodesThePacketsOfSsi(String opcode, String bytes) {
        byte[] packet = SsiPacket.command(HexFormat.fromHexDigits(opcode)).encoded();

        assertThat(HEX.formatHex(packet)).isEqualTo(bytes);
    }

    @Test
    void wakesAndEnablesAnSsiScannerFirst() {
        assertThat(ScannerDialect.SSI.preparation(triggered(ScannerDialect.SSI)))
                .extracting(HEX::formatHex)
                .containsExactly("00", "04 E9 04 00 FF 0F");
    }

    @Test
    void setsANewlandScannerToItsModeWithoutWearingItsMemory() {
        assertThat(ScannerDialect.NEWLAND.preparation(ScannerSettings.of(ScannerDialect.NEWLAND, ScanMode.CONTINUOUS)))
                .extracting(String::new)
                .containsExactly("~\u00010000#SCNMOD2;\u0003");
        assertThat(ScannerDialect.NEWLAND.preparation(triggered(ScannerDialect.NEWLAND)))
                .extracting(String::new)
                .containsExactly("~\u00010000#SCNMOD0;\u0003", "~\u00010000#ORTSET5000;\u0003");
    }

    private static ScannerSettings triggered(ScannerDialect dialect) {
        return ScannerSettings.of(dialect, ScanMode.TRIGGERED);
    }

    @Test
    void cannotAskWhatOnlySends() {
        assertThat(ScannerDialect.PLAIN.question()).isEmpty();
        assertThat(ScannerDialect.NEWLAND_OLD.question()).isEmpty();
        assertThat(ScannerDialect.PLAIN.start()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HONEYWELL, 16 4D 0D 32 33 32 42 41 44 3F 2E",
        "SSI,       04 A3 04 00 FF 55",
        "NEWLAND,   7E 01 30 30 30 30 23 51 52 59 53 59 53 3B 03"
    })
    void asksWhatChangesNothing(ScannerDialect dialect, String bytes) {
        assertThat(hex(dialect.question())).contains(bytes);
    }

    @Test
    void asksForASpoiledPacketOfSsiAgain() {
        assertThat(hex(ScannerDialect.SSI.refusal())).contains("05 D1 04 00 01 FF 25");
        assertThat(hex(ScannerDialect.SSI.acknowledgement())).contains("04 D0 04 00 FF 28");
    }

    @Test
    void refusesToTriggerWhatTakesNoCommands() {
        assertThatThrownBy(() -> ScannerSettings.of(ScannerDialect.PLAIN, ScanMode.TRIGGERED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PLAIN");
    }

    private static Optional<String> hex(Optional<byte[]> bytes) {
        return bytes.map(HEX::formatHex);
    }
}
