package cn.xiaowu.device.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiaowu.device.idcard.CardCheck;
import cn.xiaowu.device.idcard.CardContent;
import cn.xiaowu.device.idcard.CardDataDecoder;
import cn.xiaowu.device.idcard.IdentityCard;
import cn.xiaowu.device.idcard.SamCommand;
import cn.xiaowu.device.idcard.SamDecoder;
import cn.xiaowu.device.idcard.SamId;
import cn.xiaowu.device.idcard.SamReply;
import cn.xiaowu.device.idcard.SamStatus;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderSimulatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ReaderSimulator reader = new ReaderSimulator(time -> {});

    @Test
    void findsNoCardOnAnEmptyReader() {
        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.NO_CARD);
        assertThat(ask(SamCommand.SELECT).status()).isEqualTo(SamStatus.SELECT_FAILED);
        assertThat(ask(SamCommand.READ).status()).isEqualTo(SamStatus.READ_FAILED);
    }

    @Test
    void sendsTheCardThatLiesOnIt() {
        Person jia = SamplePeople.find("jia").orElseThrow();
        reader.lay(jia);

        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.CARD_FOUND);
        assertThat(ask(SamCommand.SELECT).status()).isEqualTo(SamStatus.DONE);
        SamReply read = ask(SamCommand.READ);
        assertThat(read.data()).hasSize(4 + 256 + 1024);
        assertThat(decoded(read.data())).isEqualTo(jia.card());
    }

    @Test
    void aVanishingCardIsFoundAndCanNotBeRead() {
        reader.layAndLiftWhileReading(SamplePeople.find("jia").orElseThrow());

        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.CARD_FOUND);
        assertThat(ask(SamCommand.READ).status()).isEqualTo(SamStatus.READ_FAILED);
        assertThat(reader.person()).isEmpty();
    }

    @Test
    void everySampleCardSurvivesItsTripOverTheWire() {
        assertThat(SamplePeople.all())
                .allSatisfy(person -> assertThat(decoded(CardDataEncoder.encode(person.card())))
                        .isEqualTo(person.card()));
    }

    @Test
    void theSampleCardsAreSoundButForTheExpiredOne() {
        assertThat(problems("jia")).isEmpty();
        assertThat(problems("yi")).isEmpty();
        assertThat(problems("expired")).containsExactly(CardCheck.Problem.EXPIRED);
    }

    @Test
    void answersAreAsLongAsRealReadersAnswers() {
        reader.lay(SamplePeople.find("jia").orElseThrow());

        assertThat(lengthOf(SamCommand.STATUS)).isEqualTo(11);
        assertThat(lengthOf(SamCommand.SAM_ID)).isEqualTo(27);
        assertThat(lengthOf(SamCommand.FIND)).isEqualTo(15);
        assertThat(lengthOf(SamCommand.SELECT)).isEqualTo(19);
        assertThat(lengthOf(SamCommand.READ)).isEqualTo(1295);
        assertThat(lengthOf(SamCommand.READ_WITH_FINGERPRINT)).isEqualTo(2321);
        reader.lay(SamplePeople.find("moved").orElseThrow());
        assertThat(lengthOf(SamCommand.READ_WITH_FINGERPRINT)).isEqualTo(1297);
        assertThat(lengthOf(SamCommand.READ_NEW_ADDRESS)).isEqualTo(11 + 70);
    }

    @Test
    void tellsItsModule() {
        assertThat(SamId.of(ask(SamCommand.SAM_ID).data())).contains(new SamId("05.03-20110101-0001234567-0089012345"));
    }

    @Test
    void aCardWithoutAnAddedAddressHasNoSuchItem() {
        reader.lay(SamplePeople.find("jia").orElseThrow());

        assertThat(ask(SamCommand.READ_NEW_ADDRESS).status()).isEqualTo(SamStatus.NO_SUCH_ITEM);
    }

    @Test
    void answersEveryStatusOnDemand() {
        for (SamStatus status : SamStatus.values()) {
            int code = status == SamStatus.UNKNOWN ? 0x99 : status.code();
            for (SamCommand command : SamCommand.values()) {
                reader.fail(command, code);
                assertThat(ask(command).status()).isEqualTo(status);
            }
        }
        reader.behave();
        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.NO_CARD);
    }

    @Test
    void changesItsSpeedAfterTheAnswer() {
        List<Object> order = new ArrayList<>();
        reader.onSpeed(order::add);

        byte[] request = SamCommand.SET_BAUD_19200.frame().encoded();
        reader.received(request, answer -> order.add("answer"));

        assertThat(order).containsExactly("answer", 19_200);
    }

    @Test
    void aReaderThatFindsOnlyOnceFindsAgainWhenTheCardWasLifted() {
        Person jia = SamplePeople.find("jia").orElseThrow();
        reader.findOnlyOnce(true);
        reader.lay(jia);
        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.CARD_FOUND);
        ask(SamCommand.READ);

        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.NO_CARD);
        assertThat(ask(SamCommand.SELECT).status()).isEqualTo(SamStatus.DONE);
        reader.lift();
        reader.lay(jia);
        assertThat(ask(SamCommand.FIND).status()).isEqualTo(SamStatus.CARD_FOUND);
    }

    private static Set<CardCheck.Problem> problems(String id) {
        return CardCheck.problems(SamplePeople.find(id).orElseThrow().card(), TODAY);
    }

    private static IdentityCard decoded(byte[] data) {
        return ((CardContent.Card) CardDataDecoder.decode(data)).card();
    }

    private int lengthOf(SamCommand command) {
        return answerTo(command).length;
    }

    private byte[] answerTo(SamCommand command) {
        var wire = new ByteArrayOutputStream();
        reader.received(command.frame().encoded(), wire::writeBytes);
        return wire.toByteArray();
    }

    private SamReply ask(SamCommand command) {
        byte[] answer = answerTo(command);
        var frames = new SamDecoder().accept(answer, answer.length);
        return SamReply.of(frames.getFirst()).orElseThrow();
    }
}
