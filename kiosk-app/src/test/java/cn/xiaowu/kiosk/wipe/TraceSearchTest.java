package cn.xiaowu.kiosk.wipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceSearchTest {
    private static final String NAME = "样例甲";
    private final TraceSearch search = new TraceSearch(MaskedTraces.of(List.of(NAME, "11010519491231002X")));

    @Test
    void findsAValueInEveryEncodingThatTheMachineUses() throws IOException {
        for (Charset encoding : List.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GBK"))) {
            assertThat(finds(("before " + NAME + " after").getBytes(encoding)))
                    .as(encoding.name())
                    .isTrue();
        }
    }

    @Test
    void findsAValueThatLiesAcrossTwoChunks() throws IOException {
        byte[] bytes = new byte[3 << 20];
        byte[] number = "11010519491231002X".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(number, 0, bytes, (1 << 20) - 5, number.length);

        assertThat(finds(bytes)).isTrue();
    }

    @Test
    void findsAValueAtTheVeryEnd() throws IOException {
        byte[] number = "11010519491231002X".getBytes(StandardCharsets.US_ASCII);

        assertThat(finds(number)).isTrue();
    }

    @Test
    void findsNothingWhereThereIsNothing() throws IOException {
        assertThat(finds("110105194912310021 样例乙".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(finds(new byte[0])).isFalse();
    }

    @Test
    void isNotItselfWhatItLooksFor() {
        byte[] clear = NAME.getBytes(StandardCharsets.UTF_8);

        assertThat(MaskedTraces.of(List.of(NAME)).patterns()).noneMatch(pattern -> Arrays.equals(pattern, clear));
    }

    @Test
    void doesNotLookForWhatWouldBeFoundByChance() {
        assertThat(MaskedTraces.of(List.of("ab")).patterns()).isEmpty();
    }

    private boolean finds(byte[] bytes) throws IOException {
        return search.findsIn(new ByteArrayInputStream(bytes));
    }
}
