package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CardDataDecoderTest {
    @Test
    void readsEveryFieldOfAResidentCard() {
        var content = CardDataDecoder.decode(CardBytes.sample().data());

        assertThat(content)
                .isEqualTo(new CardContent.Resident(new ResidentCard(
                        "样例甲",
                        Sex.MALE,
                        new EthnicGroup("01", "汉族"),
                        LocalDate.of(1949, 12, 31),
                        "北京市朝阳区样例街道１号",
                        "11010519491231002X",
                        "北京市公安局样例分局",
                        LocalDate.of(2020, 1, 1),
                        null)));
    }

    @Test
    void readsTheLastDayOfValidity() {
        var content =
                CardDataDecoder.decode(CardBytes.sample().with(204, "20400101").data());

        assertThat(resident(content).validUntil()).isEqualTo(LocalDate.of(2040, 1, 1));
    }

    @Test
    void stripsNulAsWellAsSpace() {
        var content =
                CardDataDecoder.decode(CardBytes.sample().with(0, "样例甲\0\0\0").data());

        assertThat(resident(content).name()).isEqualTo("样例甲");
    }

    @Test
    void doesNotFailOnAnEthnicGroupThatNoTableHas() {
        var content = CardDataDecoder.decode(CardBytes.sample().with(32, "81").data());

        assertThat(resident(content).ethnicGroup()).isEqualTo(new EthnicGroup("81", "代码 81"));
    }

    @Test
    void takesDigitsInTheReservedTailForAResidentCard() {
        var content =
                CardDataDecoder.decode(CardBytes.sample().with(242, "0012345").data());

        assertThat(content).isInstanceOf(CardContent.Resident.class);
    }

    @Test
    void tellsTheOtherLayoutsApart() {
        assertThat(layoutMarked("J")).isEqualTo(new CardContent.Unsupported(CardLayout.HONG_KONG_MACAU_TAIWAN));
        assertThat(layoutMarked("I")).isEqualTo(new CardContent.Unsupported(CardLayout.FOREIGNER_2017));
        assertThat(layoutMarked("Y")).isEqualTo(new CardContent.Unsupported(CardLayout.FOREIGNER_2023));
    }

    @Test
    void refusesADateThatIsNone() {
        var content =
                CardDataDecoder.decode(CardBytes.sample().with(36, "19490230").data());

        assertThat(content).isInstanceOf(CardContent.Garbled.class);
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        var sample = CardBytes.sample();

        assertThat(CardDataDecoder.decode(sample.cutTo(3))).isInstanceOf(CardContent.Garbled.class);
        assertThat(CardDataDecoder.decode(sample.cutTo(600))).isInstanceOf(CardContent.Garbled.class);
        assertThat(CardDataDecoder.decode(sample.withLengths(1024, 256).data()))
                .isInstanceOf(CardContent.Garbled.class);
    }

    @Property
    void neverThrowsWhateverTheBytes(
            @ForAll @IntRange(max = 255) int fill, @ForAll @Size(max = 1400) byte[] bytes, @ForAll boolean lengths) {
        byte[] data = bytes.clone();
        if (lengths && data.length >= 260) {
            data[0] = 1;
            data[1] = 0;
            data[2] = (byte) ((data.length - 260) >> 8);
            data[3] = (byte) (data.length - 260);
            data[4 + 248] = (byte) fill;
        }

        assertThat(CardDataDecoder.decode(data)).isNotNull();
    }

    private static CardContent layoutMarked(String mark) {
        return CardDataDecoder.decode(CardBytes.sample().with(248, mark).data());
    }

    private static ResidentCard resident(CardContent content) {
        return ((CardContent.Resident) content).card();
    }
}
