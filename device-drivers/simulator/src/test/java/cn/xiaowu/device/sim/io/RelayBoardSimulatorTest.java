package cn.xiaowu.device.sim.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RelayBoardSimulatorTest {
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final RelayBoardSimulator board = new RelayBoardSimulator(8, () -> now);

    @Test
    void pullsARelayAndRepeatsTheRequest() {
        assertThat(ask("01050003FF00")).isEqualTo("01050003FF00");
        assertThat(board.relay(3)).isTrue();
        assertThat(ask("010100000008")).isEqualTo("01010108");

        assertThat(ask("010500030000")).isEqualTo("010500030000");
        assertThat(board.relay(3)).isFalse();
    }

    @Test
    void pullsSeveralRelaysAtOnce() {
        assertThat(ask("010F0000000801A5")).isEqualTo("010F00000008");
        assertThat(ask("010100000008")).isEqualTo("010101A5");
    }

    @Test
    void tellsItsInputsAsBitsAndAsARegister() {
        board.input(0, true);
        board.input(7, true);

        assertThat(ask("010200000008")).isEqualTo("01020181");
        assertThat(ask("010400000001")).isEqualTo("0104020081");
    }

    @Test
    void letsARelayFallOffAfterItsTime() {
        ask("010502000007");
        assertThat(board.relay(0)).isTrue();

        now = now.plusMillis(700);
        assertThat(board.relay(0)).isFalse();
    }

    @Test
    void refusesWhatItHasNot() {
        assertThat(ask("010600000001")).isEqualTo("018601");
        assertThat(ask("01050008FF00")).isEqualTo("018502");
        assertThat(ask("010500011234")).isEqualTo("018503");
        assertThat(ask("010200010008")).isEqualTo("018202");
    }

    @Test
    void isSilentWhenAnotherBoardIsMeant() {
        assertThat(ask("020200000008")).isEmpty();
    }

    @Test
    void knowsItsWordForBeingBusy() {
        assertThat(RelayBoardSimulator.busyAnswer(new byte[] {1, 2, 0, 0}))
                .isEqualTo(Crc16.seal((byte) 1, (byte) 0x82, (byte) 6));
    }

    @Property
    void survivesAnyBytes(@ForAll @Size(max = 600) byte[] bytes) {
        board.received(bytes, _ -> {});
        board.unplugged();

        assertThat(ask("010100000001")).isNotEmpty();
    }

    /// Asks with a checksum; answers without.
    private String ask(String request) {
        List<byte[]> answers = new ArrayList<>();
        board.received(Crc16.seal(HexFormat.of().parseHex(request)), answers::add);
        if (answers.isEmpty()) {
            return "";
        }
        byte[] answer = answers.getFirst();
        assertThat(Crc16.isSealed(answer)).isTrue();
        return HexFormat.of().withUpperCase().formatHex(answer, 0, answer.length - 2);
    }
}
