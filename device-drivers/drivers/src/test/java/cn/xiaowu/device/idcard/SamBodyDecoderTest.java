package cn.xiaowu.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamBodyDecoderTest {
    @Test
    void aStatusAloneCarriesNothing() {
        assertThat(decode(SamCommand.STATUS, SamStatus.DONE)).isEqualTo(new SamBody.Nothing());
        assertThat(decode(SamCommand.READ, SamStatus.READ_FAILED)).isEqualTo(new SamBody.Nothing());
        assertThat(decode(SamCommand.READ_NEW_ADDRESS, SamStatus.NO_SUCH_ITEM)).isEqualTo(new SamBody.Nothing());
    }

    @Test
    void aFoundCardHasANumberThatNeedNotBeZeros() {
        assertThat(decode(SamCommand.FIND, SamStatus.CARD_FOUND, 1, 2, 3, 0xAB))
                .isEqualTo(new SamBody.CardFound("010203AB"))
                .hasToString("CardFound[****]");
    }

    @Test
    void aChosenCardHasASerialNumberThatNeedNotBeZeros() {
        assertThat(decode(SamCommand.SELECT, SamStatus.DONE, 1, 2, 3, 4, 5, 6, 7, 8))
                .isEqualTo(new SamBody.CardChosen("0102030405060708"))
                .hasToString("CardChosen[****]");
    }

    @Test
    void theAddedAddressComesRightBehindTheStatus() {
        byte[] address = "样例省样例市新路9号".getBytes(StandardCharsets.UTF_16LE);
        byte[] data = Arrays.copyOf(address, 70);

        assertThat(SamBodyDecoder.decode(SamCommand.READ_NEW_ADDRESS, new SamReply(SamStatus.DONE, data)))
                .isEqualTo(new SamBody.NewAddress("样例省样例市新路9号"))
                .hasToString("NewAddress[****]");
    }

    @Test
    void theManagementNumberIsHandedOnAsItIs() {
        assertThat(decode(SamCommand.READ_MANAGEMENT_NUMBER, SamStatus.DONE, 0x0A, 0xFF))
                .isEqualTo(new SamBody.ManagementNumber("0AFF"))
                .hasToString("ManagementNumber[****]");
    }

    @Test
    void aCardWithoutFingerprintsHasAnEmptyThirdBlock() {
        byte[] sample = CardBytes.sample().data();
        byte[] data = new byte[sample.length + 2];
        System.arraycopy(sample, 0, data, 0, 4);
        System.arraycopy(sample, 4, data, 6, sample.length - 4);

        var body = SamBodyDecoder.decode(SamCommand.READ_WITH_FINGERPRINT, new SamReply(SamStatus.DONE, data));

        // 1297 bytes on the wire: head, three status bytes and the checksum come on top.
        assertThat(data).hasSize(1297 - 7 - 3 - 1);
        assertThat(body).isInstanceOfSatisfying(SamBody.CardData.class, read -> {
            var card = (CardContent.Card) read.content();
            assertThat(card.card().name()).isEqualTo("样例甲");
            assertThat(card.blocks().fingerprint()).isEmpty();
        });
    }

    @Test
    void howManyLengthsThereAreFollowsFromTheCommand() {
        var reply = CardBytes.sample().reply();

        assertThat(SamBodyDecoder.decode(SamCommand.READ_WITH_FINGERPRINT, reply))
                .isEqualTo(new SamBody.CardData(new CardContent.Garbled()));
    }

    @Test
    void dataOfAnotherLengthIsTold() {
        assertThat(decode(SamCommand.FIND, SamStatus.CARD_FOUND, 1)).isEqualTo(new SamBody.Unexpected(1));
        assertThat(decode(SamCommand.SELECT, SamStatus.DONE, 1)).isEqualTo(new SamBody.Unexpected(1));
        assertThat(decode(SamCommand.SAM_ID, SamStatus.DONE, 1)).isEqualTo(new SamBody.Unexpected(1));
        assertThat(decode(SamCommand.READ_NEW_ADDRESS, SamStatus.DONE, 1)).isEqualTo(new SamBody.Unexpected(1));
        assertThat(decode(SamCommand.STATUS, SamStatus.DONE, 1)).isEqualTo(new SamBody.Unexpected(1));
        assertThat(decode(SamCommand.FIND, SamStatus.NO_CARD, 1)).isEqualTo(new SamBody.Unexpected(1));
    }

    @Test
    void eachRateHasItsCommand() {
        assertThat(SamCommand.forBaud(115_200)).contains(SamCommand.SET_BAUD_115200);
        assertThat(SamCommand.forBaud(9_600)).contains(SamCommand.SET_BAUD_9600);
        assertThat(SamCommand.forBaud(230_400)).isEmpty();
    }

    @Property
    void neverThrowsWhateverTheData(
            @ForAll SamCommand asked, @ForAll SamStatus status, @ForAll @Size(max = 100) byte[] data) {
        var reply = new SamReply(status, data);

        assertThat(SamBodyDecoder.decode(asked, reply)).isNotNull();
        assertThat(SamBodyDecoder.likelyCommand(reply)).isNotNull();
    }

    private static SamBody decode(SamCommand asked, SamStatus status, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) data[i];
        }
        return SamBodyDecoder.decode(asked, new SamReply(status, bytes));
    }
}
