package cn.xiaowu.kiosk.booth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.contract.screen.CardView;
import cn.xiaowu.contract.screen.CardView.State;
import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.CardDataDecoder;
import cn.xiaowu.device.idcard.CardReaderEvent.Read;
import cn.xiaowu.kiosk.session.IdentityCard;
import cn.xiaowu.kiosk.session.SessionEvent.CardChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CardIntakeTest {
    private final CardIntake intake = new CardIntake(() -> Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private final byte[] data = new byte[4 + 256];

    CardIntakeTest() {
        data[0] = 1;
        for (int i = 4; i < data.length; i += 2) {
            data[i] = ' ';
        }
        put(188, "20200101");
        put(204, "20300101");
    }

    @Test
    void showsAForeignersCardOf2023WithWhatItHas() {
        put(30, "1");
        put(36, "19850101");
        put(52, "SAMPLE, PERSON");
        put(122, "932682198501010017");
        put(248, "Y");

        IdentityCard card =
                Objects.requireNonNull(intake.changed(read()).orElseThrow().card());

        assertThat(card.name().value()).isEqualTo("SAMPLE, PERSON");
        assertThat(card.fields())
                .extracting(CardView.Field::name)
                .containsExactly("name", "sex", "birth", "idNumber", "validity");
    }

    @Test
    void showsAPermitOfAHongKongResidentWithWhatItHas() {
        put(0, "样例乙");
        put(30, "2");
        put(36, "19900101");
        put(52, "广东省样例市");
        put(122, "810000199001010027");
        put(158, "样例市公安局");
        put(248, "J");

        IdentityCard card =
                Objects.requireNonNull(intake.changed(read()).orElseThrow().card());
        assertThat(card.fields())
                .extracting(CardView.Field::name)
                .containsExactly("name", "sex", "birth", "address", "idNumber", "issuer", "validity");
    }

    @Test
    void aForeignersCardOf2017IsUnsupported() {
        put(0, "SAMPLE, PERSON");
        put(122, "CAN110081010010");
        put(220, "19810101");
        put(248, "I");

        assertThat(intake.changed(read())).contains(new CardChanged(State.UNSUPPORTED, null));
    }

    @Test
    void aCardWithAnImpossibleDateIsInvalid() {
        put(0, "样例甲");
        put(36, "19491331");
        put(122, "11010519491231002X");

        assertThat(intake.changed(read())).contains(new CardChanged(State.INVALID, null));
    }

    @Test
    void wipesTheBytesOfACard() {
        put(36, "19491231");
        Read read = read();

        intake.changed(read);

        assertThat(read.blocks().text()).containsOnly(0);
    }

    private void put(int offset, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(encoded, 0, data, 4 + offset, encoded.length);
    }

    private Read read() {
        var content = (CardContent.Card) CardDataDecoder.decode(Arrays.copyOf(data, data.length));
        return new Read(content.card(), content.blocks());
    }
}
