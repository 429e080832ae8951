package cn.xiaowu.kiosk.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class WebmClockTest {
    /// Head, segment and cluster of unknown size, cluster time 1000, block at +5 with three bytes, block group at +40.
    private static final String FILE =
            "1A45DFA3 83 424242 18538067 01FFFFFFFFFFFFFF 1F43B675 01FFFFFFFFFFFFFF E7 82 03E8"
                    + " A3 87 81 0005 80 AABBCC A0 89 A1 87 81 0028 00 AABBCC";
    private static final String NEXT_CLUSTER = " 1F43B675 01FFFFFFFFFFFFFF E7 82 0FA0 A3 87 82 FFF6 80 AABBCC";

    private final WebmClock clock = new WebmClock();

    @Test
    void knowsTheTimeOfTheLatestBlock() {
        clock.add(0, bytes(FILE));

        assertThat(clock.latestMillis()).hasValue(1040);
    }

    @Test
    void blocksMayLieBeforeTheirClustersTime() {
        clock.add(0, bytes(FILE + NEXT_CLUSTER));

        assertThat(clock.latestMillis()).hasValue(3990);
    }

    @Test
    void itDoesNotMatterWhereChunksEnd() {
        int number = 0;
        for (byte one : bytes(FILE + NEXT_CLUSTER)) {
            clock.add(number++, new byte[] {one});
        }

        assertThat(clock.latestMillis()).hasValue(3990);
    }

    @Test
    void whatIsAddedAgainDoesNotCount() {
        clock.add(0, bytes(FILE));

        clock.add(0, bytes(NEXT_CLUSTER));

        assertThat(clock.latestMillis()).hasValue(1040);
    }

    @Test
    void isEmptyBeforeTheFirstBlock() {
        clock.add(0, bytes("1A45DFA3 83 424242"));

        assertThat(clock.latestMillis()).isEmpty();
    }

    @Test
    void isEmptyForWhatIsNoWebm() {
        clock.add(0, new byte[1000]);

        assertThat(clock.latestMillis()).isEmpty();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
