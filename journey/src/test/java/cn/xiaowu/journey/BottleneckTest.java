package cn.xiaowu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BottleneckTest {
    private static final int NARROW = 64_000;
    private static final int CONTENT = 72;
    private static final long MILLISECOND = 1_000_000;

    private final Bottleneck line = new Bottleneck();

    @Test
    void aPacketTakesAsLongAsItsBits() {
        // With its headers it has 100 bytes, 800 bits: an eightieth of a second.
        assertThat(line.comesOut(0, CONTENT, NARROW)).hasValue(12_500_000);
    }

    @Test
    void whatComesInTogetherComesOutOneAfterTheOther() {
        line.comesOut(0, CONTENT, NARROW);

        assertThat(line.comesOut(0, CONTENT, NARROW)).hasValue(25_000_000);
    }

    @Test
    void aLineThatWasIdleIsFreeAtOnce() {
        line.comesOut(0, CONTENT, NARROW);

        assertThat(line.comesOut(500 * MILLISECOND, CONTENT, NARROW)).hasValue(512_500_000);
    }

    @Test
    void ofTenTimesTooMuchATenthComesOut() {
        // Ten seconds long, 800 packets of 800 bits a second
        long out = LongStream.range(0, 8_000)
                .filter(number ->
                        line.comesOut(number * 1_250_000, CONTENT, NARROW).isPresent())
                .count();

        // 80 a second, and what still waits at the end
        assertThat(out).isBetween(800L, 842L);
    }
}
