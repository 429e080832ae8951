package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CardDataDecoderTest {
    private static final CardDate BIRTH = new CardDate("19491231");

    @Test
    void readsEveryFieldOfAResidentCard() {
        assertThat(card(CardBytes.sample()))
                .isEqualTo(new ResidentCard(
                        "样例甲",
                        Sex.MALE,
                        new EthnicGroup("01", "汉族"),
                        BIRTH,
                        "北京市朝阳区样例街道１号",
                        "11010519491231002X",
                        "北京市公安局样例分局",
                        new CardDate("20200101"),
                        CardDate.LONG_TERM));
    }

    @Test
    void stripsNulAsWellAsSpace() {
        assertThat(card(CardBytes.sample().with(0, "样例甲\0\0\0")).name()).isEqualTo("样例甲");
    }

    @Test
    void rareCharactersInNamesSurvive() {
        // U+20BB7 needs two UTF-16 units, U+E863 is private use.
        assertThat(card(CardBytes.sample().with(0, "𠮷\uE863甲")).name()).isEqualTo("𠮷\uE863甲");
    }

    @Test
    void aPairCutAtTheFieldsEndBecomesTheReplacementCharacter() {
        byte[] data = CardBytes.sample().with(0, "一二三四五六七八九十一二三四").data();
        data[4 + 28] = 0x42;
        data[4 + 29] = (byte) 0xD8;

        CardContent.Card read = (CardContent.Card) CardDataDecoder.decode(data);

        assertThat(read.card().name()).isEqualTo("一二三四五六七八九十一二三四\uFFFD");
        assertThat(read.blocks().text()).isEqualTo(Arrays.copyOfRange(data, 4, 260));
    }

    @Test
    void doesNotFailOnAnEthnicGroupThatNoTableHas() {
        var card = (ResidentCard) card(CardBytes.sample().with(32, "81"));

        assertThat(card.ethnicGroup()).isEqualTo(new EthnicGroup("81", "代码 81"));
    }

    @Test
    void takesDigitsInTheReservedTailForAResidentCard() {
        assertThat(card(CardBytes.sample().with(242, "0012345"))).isInstanceOf(ResidentCard.class);
    }

    @Test
    void aMarkCountsOnlyIfBothOfItsBytesAreRight() {
        // U+4E4A ends in the byte of J.
        assertThat(card(CardBytes.sample().with(248, "乊"))).isInstanceOf(ResidentCard.class);
    }

    @Test
    void tellsTheLayoutsApartByTheMark() {
        assertThat(card(CardBytes.sample().with(248, "J"))).isInstanceOf(HongKongMacaoTaiwanCard.class);
        assertThat(card(CardBytes.sample().with(248, "Y"))).isInstanceOf(ForeignerCard2023.class);
    }

    @Test
    void aDateThatIsNoneLeavesTheRestReadable() {
        IdentityCard card = card(CardBytes.sample().with(36, "19490230"));

        assertThat(card.birth().day()).isEmpty();
        assertThat(card.birth().text()).isEqualTo("19490230");
        assertThat(card.name()).isEqualTo("样例甲");
    }

    @Test
    void aTextWithNeitherNumberNorBirthIsGarbled() {
        var spoilt = CardBytes.sample().with(36, "????????").with(122, "??????????????????");

        assertThat(CardDataDecoder.decode(spoilt.data())).isInstanceOf(CardContent.Garbled.class);
        assertThat(CardDataDecoder.decode(new byte[4 + 256 + 1024])).isInstanceOf(CardContent.Garbled.class);
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        var sample = CardBytes.sample();

        assertThat(CardDataDecoder.decode(sample.cutTo(3))).isInstanceOf(CardContent.Garbled.class);
        assertThat(CardDataDecoder.decode(sample.cutTo(600))).isInstanceOf(CardContent.Garbled.class);
        assertThat(CardDataDecoder.decode(sample.withLengths(1024, 256).data()))
                .isInstanceOf(CardContent.Garbled.class);
    }

    @Test
    void theAnswerWithFingerprintsHasThreeLengths() {
        byte[] data = CardBytes.sample().data();

        assertThat(CardDataDecoder.decodeWithFingerprint(data)).isInstanceOf(CardContent.Garbled.class);
    }

    @Test
    void nothingOfACardIsPrinted() {
        var read = (CardContent.Card) CardDataDecoder.decode(CardBytes.sample().data());

        assertThat(read).hasToString("Card[card=ResidentCard[样**, **002X], blocks=CardBlocks[256 + 1024 + 0 bytes]]");
        assertThat(BIRTH).hasToString("CardDate[a day]");
    }

    @Test
    void wipingLeavesZeros() {
        var read = (CardContent.Card) CardDataDecoder.decode(CardBytes.sample().data());
        assertThat(new String(read.blocks().text(), StandardCharsets.UTF_16LE)).contains("样例甲");

        read.blocks().wipe();

        assertThat(read.blocks().text()).containsOnly(0);
        assertThat(read.blocks().photo().bytes()).containsOnly(0);
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
            data[4 + 249] = 0;
        }

        assertThat(CardDataDecoder.decode(data)).isNotNull();
        assertThat(CardDataDecoder.decodeWithFingerprint(data)).isNotNull();
    }

    private static IdentityCard card(CardBytes bytes) {
        return ((CardContent.Card) CardDataDecoder.decode(bytes.data())).card();
    }
}
