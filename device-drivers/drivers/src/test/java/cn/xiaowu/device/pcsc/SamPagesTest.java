package cn.xiaowu.device.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.pcsc.Medium.Identity;
import cn.xiaowu.device.pcsc.Medium.Lost;
import cn.xiaowu.device.pcsc.Medium.Step;
import cn.xiaowu.device.pcsc.Medium.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SamPagesTest {
    private static final String SELECT = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";

    @Test
    void joinsThePagesToWhatASerialReaderSendsAsOne() {
        Medium medium = MediumReader.read(pages(cardData(), 256, 256, 256, 256, 256, 4));

        assertThat(medium)
                .isInstanceOfSatisfying(
                        Identity.class,
                        read -> assertThat(read.content().card().idNumber()).isEqualTo("11010519491231002X"));
    }

    @Test
    void takesAFirstPageThatHoldsTheWholeText() {
        assertThat(MediumReader.read(pages(cardData(), 260, 252, 256, 256, 256, 4)))
                .isInstanceOf(Identity.class);
    }

    @Test
    void refusesPagesThatDoNotMakeACard() {
        assertThat(MediumReader.read(pages(cardData(), 256, 256, 256, 256, 256, 0)))
                .isEqualTo(new Unreadable(Step.IDENTITY, 0x9000));
    }

    @Test
    void refusesAPageThatTheReaderDoesNotGive() {
        ScriptedCard reader = new ScriptedCard()
                .on(SELECT, "6A82")
                .on("FFB0000000", "01000400" + "00".repeat(252) + "9000")
                .on("FFB0010000", "6300");

        assertThat(MediumReader.read(reader)).isEqualTo(new Unreadable(Step.IDENTITY, 0x6300));
    }

    @Test
    void noticesThatTheCardIsTakenAwayBetweenTwoPages() {
        ScriptedCard reader = new ScriptedCard()
                .on(SELECT, "6A82")
                .on("FFB0000000", "01000400" + "00".repeat(252) + "9000")
                .thenGone();

        assertThat(MediumReader.read(reader)).isEqualTo(new Lost());
    }

    private static ScriptedCard pages(byte[] data, int... lengths) {
        ScriptedCard reader = new ScriptedCard().on(SELECT, "6A82");
        int from = 0;
        for (int page = 0; page < lengths.length; page++) {
            byte[] bytes = Arrays.copyOfRange(data, from, from + lengths[page]);
            reader.on("FFB00" + page + "0000", HexFormat.of().formatHex(bytes) + "9000");
            from += lengths[page];
        }
        return reader;
    }

    /// The resident whose number is the standard's own sample.
    private static byte[] cardData() {
        byte[] data = new byte[4 + 256 + 1024];
        data[0] = 1;
        data[2] = 4;
        String text = "样例甲" + " ".repeat(12) + "20119491231" + "北京市" + " ".repeat(32) + "11010519491231002X" + "北京市公安局"
                + " ".repeat(9) + "2020010120300101";
        byte[] encoded = (text + " ".repeat(128 - text.length())).getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(encoded, 0, data, 4, encoded.length);
        return data;
    }
}
