package cn.xiaowu.device.print;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.print.AnswerReader.Answer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private final AnswerReader reader = new AnswerReader();

    @Test
    void tellsRealTimeAnswersFromThoseInTheirTurn() {
        assertThat(read("1200")).containsExactly(new Answer((byte) 0x12, true), new Answer((byte) 0, false));
    }

    @Test
    void skipsAutomaticReports() {
        assertThat(read("14000f00" + "16")).containsExactly(new Answer((byte) 0x16, true));
        assertThat(read("10000f00")).isEmpty();
    }

    @Test
    void countsNoise() {
        assertThat(read("ff91")).isEmpty();
        assertThat(reader.strays()).isEqualTo(2);
    }

    @Test
    void takesAReportThatBrokeOffForNoise() {
        assertThat(read("1400")).isEmpty();

        reader.giveUpReport();

        assertThat(reader.strays()).isEqualTo(1);
        assertThat(read("12")).containsExactly(new Answer((byte) 0x12, true));
    }

    private List<Answer> read(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return reader.accept(bytes, bytes.length);
    }
}
