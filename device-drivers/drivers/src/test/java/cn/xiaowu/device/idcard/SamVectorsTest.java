package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands, answers and broken frames, each from its bytes.
class SamVectorsTest {
    private static final Vectors VECTORS = Vectors.frames();

    private final SamDecoder decoder = new SamDecoder();

    @ParameterizedTest
    @CsvSource({
        "resetSam, RESET",
        "samStatus, STATUS",
        "readSamId, SAM_ID",
        "findCard, FIND",
        "selectCard, SELECT",
        "readBase, READ",
        "readNewAddress, READ_NEW_ADDRESS",
        "readMgmtNo, READ_MANAGEMENT_NUMBER",
        "readBaseFinger, READ_WITH_FINGERPRINT",
        "baud115200, SET_BAUD_115200",
        "baud57600, SET_BAUD_57600",
        "baud38400, SET_BAUD_38400",
        "baud19200, SET_BAUD_19200",
        "baud9600, SET_BAUD_9600"
    })
    void everyCommandHasItsFrame(String vector, SamCommand command) {
        byte[] frame = VECTORS.bytes("/commands/" + vector);

        assertThat(command.frame().encoded()).isEqualTo(frame);
        assertThat(SamCommand.of(only(frame))).contains(command);
    }

    @ParameterizedTest
    @CsvSource({
        "findOk, CARD_FOUND",
        "findNone, NO_CARD",
        "selectOk, DONE",
        "selectFail, SELECT_FAILED",
        "readFail, READ_FAILED",
        "statusOk, DONE",
        "noSuchItem, NO_SUCH_ITEM",
        "selfTestFail, SELF_TEST_FAILED",
        "unauthorised, NOT_AUTHORISED",
        "checksumErr, CHECKSUM_ERROR",
        "lengthErr, LENGTH_ERROR",
        "samRejectsCard, CARD_REFUSED_BY_SAM"
    })
    void everyAnswerHasItsStatus(String vector, SamStatus status) {
        assertThat(reply("/responses/" + vector).status()).isEqualTo(status);
    }

    @Test
    void theModulesIdIsPrintedAsVendorsPrintIt() {
        SamBody body = SamBodyDecoder.decode(SamCommand.SAM_ID, reply("/responses/samId"));

        assertThat(body)
                .isInstanceOfSatisfying(
                        SamBody.Module.class,
                        module -> assertThat(module.id()).hasToString(VECTORS.text("/samIdString")));
    }

    @Test
    void readsTheResidentCard() {
        assertThat(card("resident_longterm", SamCommand.READ))
                .isEqualTo(new ResidentCard(
                        "样例甲",
                        Sex.MALE,
                        new EthnicGroup("01", "汉族"),
                        new CardDate("19491231"),
                        "北京市朝阳区样例街道１号",
                        "11010519491231002X",
                        "北京市公安局样例分局",
                        new CardDate("20200101"),
                        CardDate.LONG_TERM));
    }

    @Test
    void readsFingerprintsBesideTheCard() {
        var read = read("resident_finger_1024", SamCommand.READ_WITH_FINGERPRINT);

        assertThat(read.card().name()).isEqualTo("样例甲");
        assertThat(read.blocks().photo().head()).isEqualTo(CardPhoto.Head.SOUND);
        assertThat(read.blocks().fingerprint()).hasSize(1024);
    }

    @Test
    void readsThePermitOfAHongKongResident() {
        assertThat(card("hmt_J", SamCommand.READ))
                .isEqualTo(new HongKongMacaoTaiwanCard(
                        "样例乙",
                        Sex.FEMALE,
                        new CardDate("19900101"),
                        "广东省深圳市样例路",
                        "810000199001010027",
                        "深圳市公安局",
                        new CardDate("20190101"),
                        new CardDate("20240101"),
                        "H12345678",
                        "01"));
    }

    @Test
    void readsTheForeignersCardOf2017() {
        assertThat(card("foreign2017_I", SamCommand.READ))
                .isEqualTo(new ForeignerCard2017(
                        "SAMPLE, TEST PERSON",
                        Sex.MALE,
                        "CAN110081010010",
                        "CAN",
                        "样例丙",
                        new CardDate("20180101"),
                        new CardDate("20280101"),
                        new CardDate("19810101"),
                        "01",
                        "1500"));
    }

    @Test
    void readsTheForeignersCardOf2023() {
        assertThat(card("foreign2023_Y", SamCommand.READ))
                .isEqualTo(new ForeignerCard2023(
                        "样例丁",
                        Sex.MALE,
                        "01",
                        new CardDate("19850101"),
                        "SAMPLE FAMILYNAME, VERYLONGGIVENNAMEXABCDEFGHI",
                        "932682198501010017",
                        new CardDate("20231201"),
                        new CardDate("20331201"),
                        "SAU",
                        "001"));
    }

    @Test
    void theFramesOfCardsHaveTheirLengths() {
        assertThat(VECTORS.bytes("/cases/resident_longterm/frame")).hasSize(1295);
        assertThat(VECTORS.bytes("/cases/resident_finger_1024/frame")).hasSize(2321);
    }

    @Test
    void aFrameWithAWrongChecksumIsNone() {
        assertThat(accept(VECTORS.bytes("/malformed/badChecksum"))).isEmpty();
        assertThat(decoder.giveUp()).isEmpty();
    }

    @Test
    void aTruncatedFrameIsNone() {
        assertThat(accept(VECTORS.bytes("/malformed/truncated"))).isEmpty();
        assertThat(decoder.giveUp()).isEmpty();
    }

    @Test
    void aFrameBehindNoiseIsFound() {
        assertThat(accept(VECTORS.bytes("/malformed/noiseThenFrame"))).hasSize(1);
        assertThat(decoder.dropped()).isEqualTo(4);
    }

    @Test
    void twoFramesGluedTogetherAreTwo() {
        assertThat(accept(VECTORS.bytes("/malformed/twoFramesGlued"))).hasSize(2);
    }

    @Test
    void aLengthTooBigIsRefusedAtOnce() {
        assertThat(accept(VECTORS.bytes("/malformed/lengthTooBig"))).isEmpty();
        assertThat(decoder.giveUp()).isEmpty();
        assertThat(decoder.dropped()).isEqualTo(15);
    }

    @Test
    void aCardCutAnywhereIsReadAllTheSame() {
        byte[] frame = VECTORS.bytes("/cases/resident_longterm/frame");

        for (int at : VECTORS.numbersAt("/malformed/splitPoints")) {
            List<SamFrame> found = new ArrayList<>(accept(Arrays.copyOf(frame, at)));
            found.addAll(accept(Arrays.copyOfRange(frame, at, frame.length)));
            assertThat(found).as("cut at %d", at).hasSize(1);
        }
    }

    private IdentityCard card(String vector, SamCommand asked) {
        return read(vector, asked).card();
    }

    private CardContent.Card read(String vector, SamCommand asked) {
        var body = (SamBody.CardData) SamBodyDecoder.decode(asked, reply("/cases/" + vector + "/frame"));
        var card = (CardContent.Card) body.content();
        assertThat(HexFormat.of().withUpperCase().formatHex(card.blocks().text()))
                .isEqualTo(VECTORS.text("/cases/" + vector + "/textHex"));
        return card;
    }

    private SamReply reply(String pointer) {
        Optional<SamReply> reply = SamReply.of(only(VECTORS.bytes(pointer)));
        return reply.orElseThrow();
    }

    private SamFrame only(byte[] bytes) {
        List<SamFrame> frames = accept(bytes);
        assertThat(frames).hasSize(1);
        return frames.getFirst();
    }

    private List<SamFrame> accept(byte[] bytes) {
        return decoder.accept(bytes, bytes.length);
    }
}
